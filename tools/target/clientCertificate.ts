import { X509Certificate } from 'node:crypto';
import fs from 'node:fs';
import tls from 'node:tls';
import { TargetError } from './targetError';

/** A PKCS #12 file and what opens it, as dw.json names them. */
export interface CertificateFile {
    file: string;
    passphrase: string;
}

const NEW_ONE =
    'Make a new one with the authority that Salesforce gave for your staging instance, and name it in dw.json.';
/** Messages of OpenSSL, and what they mean. */
const REASONS: Array<[RegExp, string, string]> = [
    [
        /mac verify|bad decrypt|bad password/i,
        'does not open with "passphrase" of dw.json',
        'Correct "passphrase", or set SFCC_CERTIFICATE_PASSPHRASE.'
    ],
    [
        /unsupported/i,
        'is encrypted in an outdated way',
        'Write it anew: openssl pkcs12 -legacy -in OLD.p12 -nodes -out ALL.pem, then openssl pkcs12 -export -in ALL.pem -out NEW.p12.'
    ]
];

/**
 * What a TLS connection needs to show a client certificate, as staging asks for it at upload.
 * @returns nothing where dw.json names no certificate
 * @throws TargetError that says what to do, without the passphrase
 */
export function clientCertificate(named: CertificateFile | null): { pfx: Buffer; passphrase: string } | object {
    if (!named) {
        return {};
    }
    const { file, passphrase } = named;
    const pfx = readFile(file);
    const ends = new Date(certificateIn(file, pfx, passphrase).validTo);
    if (ends.getTime() < Date.now()) {
        throw new TargetError(`The certificate ${file} has expired on ${ends.toISOString().slice(0, 10)}`, NEW_ONE);
    }
    return { pfx, passphrase };
}

function readFile(file: string): Buffer {
    try {
        return fs.readFileSync(file);
    } catch {
        throw new TargetError(
            `The certificate ${file} cannot be read`,
            'Correct "certificate" in dw.json: the path of a .p12 or .pfx file.'
        );
    }
}

function certificateIn(file: string, pfx: Buffer, passphrase: string): X509Certificate {
    try {
        const { context } = tls.createSecureContext({ pfx, passphrase });
        return new X509Certificate((context as { getCertificate(): Buffer }).getCertificate());
    } catch (error) {
        const said = (error as Error).message;
        const [, what, nextStep] = REASONS.find(([sign]) => sign.test(said)) || [
            null,
            'is not a PKCS #12 file with a certificate and its key',
            'Correct "certificate" in dw.json: the path of a .p12 or .pfx file.'
        ];
        throw new TargetError(`The certificate ${file} ${what}`, nextStep);
    }
}
