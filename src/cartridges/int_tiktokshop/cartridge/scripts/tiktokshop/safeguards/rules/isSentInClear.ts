/** Another port of the machine itself, as in a sandbox: nothing leaves it. */
const OWN_MACHINE = /^http:\/\/(localhost|127\.0\.0\.1)(:\d+)?(\/|$)/i;

/**
 * Whether a call of an address would go over a line that others can read and change.
 * @param address - the address of a service; empty for none
 */
export function isSentInClear(address: string): boolean {
    return address !== '' && !/^https:\/\//i.test(address) && !OWN_MACHINE.test(address);
}
