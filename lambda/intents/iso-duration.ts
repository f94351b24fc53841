/**
 * The seconds of an AMAZON.DURATION value, which is an ISO 8601 duration such as "PT5M" or "PT1H30M" (Alexa's slot type
 * reference); null for anything else, for nothing, and for years and months, which have no length in seconds.
 */
export function secondsIn(duration: string): number | null {
  const found =
    /^P(?:(\d{1,6})W)?(?:(\d{1,6})D)?(?:T(?:(\d{1,6}(?:\.\d{1,6})?)H)?(?:(\d{1,6}(?:\.\d{1,6})?)M)?(?:(\d{1,6}(?:\.\d{1,6})?)S)?)?$/.exec(
      duration,
    );
  if (found === null) return null;
  const [, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = Array.from(found, Number).map(
    (count) => (Number.isNaN(count) ? 0 : count),
  );
  const total = (((weeks * 7 + days) * 24 + hours) * 60 + minutes) * 60 + seconds;
  return total > 0 ? total : null;
}
