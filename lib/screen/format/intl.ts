// To make one takes as long as to use it a hundred times, and a page draws the same few ways of writing over and over.
export const numberFormat = madeOnce(
  (locale, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options),
);
export const dateFormat = madeOnce(
  (locale, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options),
);
export const relativeFormat = madeOnce(
  (locale, options: Intl.RelativeTimeFormatOptions) => new Intl.RelativeTimeFormat(locale, options),
);
export const durationFormat = madeOnce(
  (locale, options: Intl.DurationFormatOptions) => new Intl.DurationFormat(locale, options),
);
export const listFormat = madeOnce((locale, options: Intl.ListFormatOptions) => new Intl.ListFormat(locale, options));
export const namesOf = madeOnce((locale, options: Intl.DisplayNamesOptions) => new Intl.DisplayNames(locale, options));

/** What `make` makes, kept for whoever asks for the same again. */
function madeOnce<Options, Made>(make: (locale: string, options: Options) => Made): typeof make {
  const known = new Map<string, Made>();
  return (locale, options) => {
    const key = JSON.stringify([locale, options]);
    const made = known.get(key) ?? make(locale, options);
    known.set(key, made);
    return made;
  };
}
