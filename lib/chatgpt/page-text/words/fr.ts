import { clock, list, type Words } from './words.ts';

export const fr: Words = {
  limit: list('limite, limites'),
  besideLimit: list("d'utilisation, d'usage, utilisation, de, sur, par"),
  daily: list('quotidienne, quotidien, journalière'),
  weekly: list('hebdomadaire, semaine'),
  monthly: list('mensuelle, mensuel, mois'),
  days: list('jours, jour, j, d'),
  hours: list('heures, heure, h'),
  minutes: list('minutes, minute, min, m'),
  codeReview: list('revue de code, revues de code, révision de code, révision du code'),

  remaining: list('restant, restante, restants, restantes, disponible, disponibles, reste, il reste'),
  used: list('utilisé, utilisée, utilisés, utilisées, consommé, consommés'),

  resets: list('réinitialisation, réinitialisations, réinitialisé, réinitialisée, se réinitialise'),
  resetEnds: [],
  today: list("aujourd'hui"),
  tomorrow: list('demain'),
  on: list('le'),
  at: list('à'),
  in: list('dans'),
  and: list('et'),
  months: list('janvier, février, mars, avril, mai, juin, juillet, août, septembre, octobre, novembre, décembre'),
  weekdays: list('lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche'),
  shortestWeekday: 3,
  time: `${clock}|(?<hour>\\d{1,2}) ?h(?!\\p{L})(?: ?(?<minute>\\d{2}))?`,

  balance: list(
    'crédits restants, crédit restant, crédits disponibles, solde de crédits, solde des crédits, solde actuel',
  ),
  balanceHeading: list('solde'),
  credits: list('crédits, crédit'),
  unlimitedCredits: list('crédits illimités, crédit illimité'),

  signIn: list('se connecter, connectez-vous, continuer avec google, continuer avec apple, continuer avec microsoft'),
};
