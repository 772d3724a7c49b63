/**
 * `https`, a host name, perhaps a port, perhaps a path. User names, queries, escapes and backslashes are left out: two
 * readers of one address could take different parts of it for the host.
 */
const ADDRESS = /^https:\/\/([a-z0-9._-]+)(?::(\d{1,5}))?(?:\/[a-z0-9/._~-]*)?$/i;

/**
 * Whether an address leads to one of our own hosts, over https.
 * @param address - of a service
 * @param ownHosts - host names as the platform tells them, with a port where it is not 443
 */
export function isOwnAddress(address: string, ownHosts: string[]): boolean {
    const host = hostOf(address);
    return host !== '' && ownHosts.some((own) => hostOf('https://' + own) === host);
}

/** Host and port, each spelled in one way; empty for what is no plain https address. */
function hostOf(address: string): string {
    const parts = ADDRESS.exec(address);
    const name = parts ? (parts[1] as string).toLowerCase().replace(/\.$/, '') : '';
    return parts && name !== '' ? name + ':' + (parts[2] ? Number(parts[2]) : 443) : '';
}
