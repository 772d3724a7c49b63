/**
 * `https`, a host name, an optional port and an optional path. Refuses user names, queries, escapes and backslashes,
 * because two parsers could take different parts of such an address for the host.
 */
const ADDRESS = /^https:\/\/([a-z0-9._-]+)(?::(\d{1,5}))?(?:\/[a-z0-9/._~-]*)?$/i;

/**
 * Whether an address leads to one of our own hosts, over https.
 * @param address - the address of a service
 * @param ownHosts - host names as the platform gives them, with a port unless it is 443
 */
export function isOwnAddress(address: string, ownHosts: string[]): boolean {
    const host = hostOf(address);
    return host !== '' && ownHosts.some((own) => hostOf('https://' + own) === host);
}

/** Host and port in one spelling; empty unless it is a plain https address. */
function hostOf(address: string): string {
    const parts = ADDRESS.exec(address);
    const name = parts ? (parts[1] as string).toLowerCase().replace(/\.$/, '') : '';
    return parts && name !== '' ? name + ':' + (parts[2] ? Number(parts[2]) : 443) : '';
}
