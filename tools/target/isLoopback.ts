/**
 * Whether a host is this machine: nothing that is sent there leaves it.
 * @param host - with or without a port
 */
export function isLoopback(host: string): boolean {
    return /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/.test(host);
}
