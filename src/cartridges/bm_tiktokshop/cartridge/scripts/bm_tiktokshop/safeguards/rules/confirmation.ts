/** What a person can confirm on a test instance, because no script can see it, and the preference that keeps the day. */
const PREFERENCES: { [what: string]: string } = {
    capture: 'tiktokShopCaptureOffConfirmed',
    mail: 'tiktokShopMailOffConfirmed'
};
/** The finding that asks for it. */
const FINDINGS: { [code: string]: string } = { capture_not_confirmed: 'capture', mail_not_confirmed: 'mail' };

/** The preference that keeps a confirmation; empty for what cannot be confirmed. */
export function preferenceFor(what: string): string {
    return Object.prototype.hasOwnProperty.call(PREFERENCES, what) ? (PREFERENCES[what] as string) : '';
}

/** What has to be confirmed to settle a finding; empty for one that is settled otherwise. */
export function confirmationFor(code: string): string {
    return FINDINGS[code] || '';
}
