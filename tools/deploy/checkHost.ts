import type { Settings } from '../target/settings';
import { TargetError } from '../target/targetError';

/**
 * Makes sure that an instance takes uploads at all, before anything is sent. Instances of the primary group are known by
 * their names: `production-na01-shop.demandware.net`. Source: platform doc "Code Replication"; "Secure Code Uploads".
 * @throws TargetError with the way that code takes there
 */
export function checkHost({ hostname, certificate }: Settings): void {
    if (/^production[-.]/i.test(hostname)) {
        throw new TargetError(
            `${hostname} is a production instance: it takes no uploads`,
            'Deploy to staging, and replicate code and data from there: Administration > Replication.'
        );
    }
    if (/^(cert\.)?staging[-.]/i.test(hostname) && !certificate) {
        throw new TargetError(
            `${hostname} is a staging instance: it takes uploads with a client certificate only`,
            'Enter "certificate" (a .p12 or .pfx file) and "passphrase" in dw.json; docs/install.md says where they come from.'
        );
    }
}
