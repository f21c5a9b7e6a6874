type Messages = Record<string, { message: string }>;

const languages = import.meta.glob<Messages>('../../public/_locales/*/messages.json', {
  eager: true,
  import: 'default',
});

const language = new URLSearchParams(location.search).get('lang') ?? 'en';
const messagesOf = (folder: string) => languages[`../../public/_locales/${folder}/messages.json`];
const messages = messagesOf(language.replace('-', '_')) ?? messagesOf('en') ?? {};

/** As much of the browser as components ask: its texts, in the language of the address. */
export const browser = {
  i18n: {
    // English as it is written where the clock has 24 hours.
    getUILanguage: () => (language === 'en' ? 'en-GB' : language),
    getMessage: (key: string, values: string[] = []) =>
      (messages[key]?.message ?? '').replace(/\$(\d)/g, (_, place: string) => values[Number(place) - 1] ?? ''),
  },
};
