/** What a person confirms because no script can see it, and the preference with the day. */
const PREFERENCES: { [what: string]: string } = {
    capture: 'tiktokShopCaptureOffConfirmed',
    mail: 'tiktokShopMailOffConfirmed',
    created: 'tiktokShopCreatedKeptConfirmed'
};
/** The finding that asks for each confirmation. */
const FINDINGS: { [code: string]: string } = {
    capture_not_confirmed: 'capture',
    mail_not_confirmed: 'mail',
    settings_replaced: 'settings',
    created_not_confirmed: 'created'
};

/** The preference that stores a confirmation; empty for anything else. */
export function preferenceFor(what: string): string {
    return Object.prototype.hasOwnProperty.call(PREFERENCES, what) ? (PREFERENCES[what] as string) : '';
}

/** The confirmation that settles a finding; empty for any other finding. */
export function confirmationFor(code: string): string {
    return FINDINGS[code] || '';
}
