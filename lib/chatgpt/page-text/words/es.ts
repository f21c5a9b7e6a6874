import { clock, half, list, type Words } from './words.ts';

export const es: Words = {
  limit: list('límite, límites'),
  besideLimit: list('de, del, uso, por'),
  daily: list('diario, diaria'),
  weekly: list('semanal, semana'),
  monthly: list('mensual, mes'),
  days: list('días, día, d'),
  hours: list('horas, hora, h'),
  minutes: list('minutos, minuto, min, m'),
  codeReview: list('revisión de código, revisión del código, revisiones de código'),

  remaining: list('restante, restantes, disponible, disponibles, restan, queda, quedan'),
  used: list('usado, usada, usados, usadas, utilizado, utilizados, consumido, consumidos'),

  resets: list(
    'se restablece, se restablecerá, restablecimiento, restablecimientos, se reinicia, se reiniciará, reinicio, reinicios',
  ),
  resetEnds: [],
  today: list('hoy'),
  tomorrow: list('mañana'),
  on: list('el'),
  at: list('a las, a la'),
  in: list('en'),
  and: list('y'),
  months: list('enero, febrero, marzo, abril, mayo, junio, julio, agosto, septiembre, octubre, noviembre, diciembre'),
  weekdays: list('lunes, martes, miércoles, jueves, viernes, sábado, domingo'),
  shortestWeekday: 3,
  time: `${clock}(?:${half})?(?: h(?!\\p{L}))?|(?<hour>\\d{1,2})${half}`,

  balance: list('créditos restantes, crédito restante, créditos disponibles, saldo de créditos, saldo actual'),
  balanceHeading: list('saldo'),
  credits: list('créditos, crédito'),
  unlimitedCredits: list('créditos ilimitados, crédito ilimitado'),

  signIn: list('iniciar sesión, inicia sesión, continuar con google, continuar con apple, continuar con microsoft'),
};
