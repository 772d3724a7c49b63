import { constants, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import type { KeyObject, SignKeyObjectInput } from 'node:crypto';
import { notImplemented, platformException } from '../../runtime/failures';
import { scriptClass } from '../../runtime/scriptClass';
import { Bytes } from '../util/Bytes';

/** Algorithms, and Node's names for them. Source: Script API, dw.crypto.Signature. */
const ALGORITHMS: Record<string, { digest: string; isPss?: boolean } | undefined> = {
    SHA1withRSA: { digest: 'sha1' },
    SHA256withRSA: { digest: 'sha256' },
    SHA384withRSA: { digest: 'sha384' },
    SHA512withRSA: { digest: 'sha512' },
    'SHA256withRSA/PSS': { digest: 'sha256', isPss: true },
    'SHA384withRSA/PSS': { digest: 'sha384', isPss: true },
    'SHA512withRSA/PSS': { digest: 'sha512', isPss: true },
    SHA256withECDSA: { digest: 'sha256' },
    SHA384withECDSA: { digest: 'sha384' },
    SHA512withECDSA: { digest: 'sha512' }
};

/** dw.crypto.Signature: keys are DER in Base64, PKCS #8 to sign and X.509 to verify. */
export class Signature {
    static readonly SUPPORTED_DIGEST_ALGORITHMS_AS_ARRAY = Object.keys(ALGORITHMS);

    isDigestAlgorithmSupported(algorithm: string): boolean {
        return ALGORITHMS[algorithm] !== undefined;
    }

    /** Content and signature are in Base64. */
    sign(content: string, privateKey: string, algorithm: string): string {
        return this.signBytes(base64(content), privateKey, algorithm).$buffer.toString('base64');
    }

    signBytes(content: Bytes, privateKey: string, algorithm: string): Bytes {
        const { digest, isPss } = known(algorithm);
        const key = keyOf(privateKey, (der) => createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }));
        return new Bytes(sign(digest, content.$buffer, padded(key, isPss)));
    }

    verifySignature(signature: string, content: string, publicKey: string, algorithm: string): boolean {
        return this.verifyBytesSignature(base64(signature), base64(content), publicKey, algorithm);
    }

    verifyBytesSignature(signature: Bytes, content: Bytes, publicKey: string, algorithm: string): boolean {
        const { digest, isPss } = known(algorithm);
        const key = keyOf(publicKey, (der) => createPublicKey({ key: der, format: 'der', type: 'spki' }));
        return verify(digest, content.$buffer, padded(key, isPss), signature.$buffer);
    }
}

function known(algorithm: string): { digest: string; isPss?: boolean } {
    const found = ALGORITHMS[algorithm];
    if (!found) {
        throw platformException('NoSuchAlgorithmException', `The algorithm ${algorithm} is not supported`);
    }
    return found;
}

/** @throws InvalidKeyException for what is no key; entries of the key store are not implemented */
function keyOf(key: unknown, read: (der: Buffer) => KeyObject): KeyObject {
    if (typeof key !== 'string') {
        throw notImplemented('dw.crypto.KeyRef');
    }
    try {
        return read(Buffer.from(key, 'base64'));
    } catch (error) {
        throw platformException('InvalidKeyException', (error as Error).message);
    }
}

/** The salt is as long as the digest. Source: RFC 8017, section 9.1. */
function padded(key: KeyObject, isPss = false): SignKeyObjectInput {
    return isPss
        ? { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST }
        : { key };
}

function base64(text: string): Bytes {
    return new Bytes(Buffer.from(text, 'base64'));
}

scriptClass('dw.crypto.Signature', Signature);
