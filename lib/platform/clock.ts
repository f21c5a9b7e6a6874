/** The clock and the time zone of this computer; everything else takes them as arguments. */
export const clock = {
  now: () => Temporal.Now.instant(),
  zone: () => Temporal.Now.timeZoneId(),
};
