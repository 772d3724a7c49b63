import LocalServiceRegistry = require('dw/svc/LocalServiceRegistry');
import { masked } from './masked';

/**
 * Works with the files of an SFTP server over one connection, which the platform closes. Never throws. Business Manager sets
 * address (`sftp://host:port`), user and password.
 * @param work - gets the connected client; what it throws ends the work
 * @returns why the work was not done to its end, without secrets; empty if it was
 */
export function withSftp(serviceId: string, work: (client: dw.net.SFTPClient) => void): string {
    const service = LocalServiceRegistry.createService(serviceId, {
        execute: (connected: dw.svc.FTPService) => {
            const client: unknown = connected.client;
            work(client as dw.net.SFTPClient);
            return true;
        },
        filterLogMessage: masked
    });
    const credential = service.configuration.credential as dw.svc.ServiceCredential | null;
    if (!credential || !credential.URL) {
        return 'no address';
    }
    const result = service.call();
    if (result.mockResult) {
        return 'mock mode';
    }
    return result.ok ? '' : masked(String(result.errorMessage || result.unavailableReason));
}
