// Times as the console writes them.

const COPENHAGEN = { timeZone: 'Europe/Copenhagen' };
const clockOf = new Intl.DateTimeFormat('da-DK', { ...COPENHAGEN, hour: '2-digit', minute: '2-digit' });
const dateOf = new Intl.DateTimeFormat('sv-SE', COPENHAGEN);

const DAY_MILLIS = 86_400_000;

/** `10:42`, `i går 15:12`, `i morgen 09:00`: for times from yesterday to tomorrow. */
export function moment(time, now = new Date()) {
  const at = new Date(time);
  const clock = clockOf.format(at).replace('.', ':');
  const days = (Date.parse(dateOf.format(at)) - Date.parse(dateOf.format(now))) / DAY_MILLIS;
  return { '-1': `i går ${clock}`, 0: clock, 1: `i morgen ${clock}` }[days] ?? `another day ${clock}`;
}

/** `1.234` */
export function integer(number) {
  return number.toLocaleString('da-DK');
}

/** `12,3` */
export function oneDecimal(number) {
  return number.toLocaleString('da-DK', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
}
