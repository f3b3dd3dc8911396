/**
 * Month names and abbreviations in English, German, Italian and French, without accents and in lower case, January
 * first. A name that two languages share means the same month in both.
 */
export const MONTH_NAMES: readonly (readonly string[])[] = [
  ['january', 'jan', 'januar', 'janner', 'jaenner', 'gennaio', 'genn', 'gen', 'janvier', 'janv'],
  ['february', 'feb', 'februar', 'feber', 'febbraio', 'febbr', 'fevrier', 'fevr', 'fev'],
  ['march', 'mar', 'marz', 'maerz', 'mrz', 'marzo', 'mars'],
  ['april', 'apr', 'aprile', 'avril', 'avr'],
  ['may', 'mai', 'maggio', 'magg', 'mag'],
  ['june', 'jun', 'juni', 'giugno', 'giu', 'juin'],
  ['july', 'jul', 'juli', 'luglio', 'lug', 'juillet', 'juil'],
  ['august', 'aug', 'agosto', 'ago', 'aout'],
  ['september', 'sept', 'sep', 'settembre', 'sett', 'set', 'septembre'],
  ['october', 'oct', 'oktober', 'okt', 'ottobre', 'ott', 'octobre'],
  ['november', 'nov', 'novembre'],
  ['december', 'dec', 'dezember', 'dez', 'dicembre', 'dic', 'decembre'],
];

/** Names of weekdays in the same languages; they may stand before a date and say nothing the date does not. */
export const WEEKDAY_NAMES: readonly string[] = [
  ...['monday', 'mon', 'montag', 'mo', 'lunedi', 'lun', 'lundi'],
  ...['tuesday', 'tues', 'tue', 'dienstag', 'di', 'martedi', 'mar', 'mardi'],
  ...['wednesday', 'weds', 'wed', 'mittwoch', 'mi', 'mercoledi', 'mer', 'mercredi'],
  ...['thursday', 'thurs', 'thur', 'thu', 'donnerstag', 'do', 'giovedi', 'gio', 'jeudi', 'jeu'],
  ...['friday', 'fri', 'freitag', 'fr', 'venerdi', 'ven', 'vendredi'],
  ...['saturday', 'sat', 'samstag', 'sonnabend', 'sa', 'sabato', 'sab', 'samedi', 'sam'],
  ...['sunday', 'sun', 'sonntag', 'so', 'domenica', 'dom', 'dimanche', 'dim'],
];
