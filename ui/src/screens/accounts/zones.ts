// Time zones to choose from: the device's own and those of Canada first, then all others.
import { language } from '../../i18n/language.svelte';

const kNear = [
  'America/Toronto',
  'America/Halifax',
  'America/St_Johns',
  'America/Winnipeg',
  'America/Regina',
  'America/Edmonton',
  'America/Vancouver',
  'America/New_York',
  'Europe/Paris',
];

export interface ZoneOption {
  value: string;
  label: string;
}

export function device_zone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

const city = (zone: string) => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');

/** « Toronto (heure de l'Est nord-américain) ». */
function name_of(zone: string): string {
  const parts = new Intl.DateTimeFormat(language.locale, {
    timeZone: zone,
    timeZoneName: 'longGeneric',
  }).formatToParts(0);
  const name = parts.find((part) => part.type === 'timeZoneName')?.value ?? zone;
  return `${city(zone)} (${name})`;
}

function is_known(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/** Every zone once; kept is the one in use, even when this browser does not know it. */
export function zone_options(kept: string): ZoneOption[] {
  const near = [...new Set([kept, device_zone(), ...kNear])].filter((zone) => zone !== '');
  const rest = Intl.supportedValuesOf('timeZone').filter((zone) => !near.includes(zone));
  return [
    ...near.map((value) => ({ value, label: is_known(value) ? name_of(value) : value })),
    ...rest.map((value) => ({ value, label: value.replaceAll('_', ' ') })),
  ];
}
