import { createCipheriv, createDecipheriv } from 'node:crypto';
import type { CipherGCM, DecipherGCM } from 'node:crypto';
import { notImplemented, platformException } from '../../runtime/failures';
import { scriptClass } from '../../runtime/scriptClass';
import { Bytes } from '../util/Bytes';

/** Appended to what GCM encrypts, as Java does. */
const TAG_BYTES = 16;

/** What a transformation and a key come to. */
interface Method {
    name: string;
    key: Buffer;
    iv: Buffer | null;
    isGcm: boolean;
}

/**
 * dw.crypto.Cipher with AES: keys and salts in base64, where the salt is the initialization vector. Messages are texts in
 * UTF-8, what is encrypted is base64. Source: platform doc dw.crypto.Cipher.
 */
export class Cipher {
    encrypt(message: string, key: unknown, transformation: string, salt: string | null, _iterations: number): string {
        const { $buffer } = this.encryptBytes(new Bytes(message), key, transformation, salt, _iterations);
        return $buffer.toString('base64');
    }

    decrypt(message: string, key: unknown, transformation: string, salt: string | null, _iterations: number): string {
        const bytes = new Bytes(Buffer.from(message, 'base64'));
        return this.decryptBytes(bytes, key, transformation, salt, _iterations).$buffer.toString('utf8');
    }

    encryptBytes(message: Bytes, key: unknown, transformation: string, salt: string | null, _n: number): Bytes {
        const method = methodOf(key, transformation, salt);
        const cipher = failing(() => createCipheriv(method.name, method.key, method.iv)) as CipherGCM;
        const parts = [cipher.update(message.$buffer), cipher.final()];
        return new Bytes(Buffer.concat(method.isGcm ? [...parts, cipher.getAuthTag()] : parts));
    }

    decryptBytes(message: Bytes, key: unknown, transformation: string, salt: string | null, _n: number): Bytes {
        const method = methodOf(key, transformation, salt);
        return failing(() => {
            const decipher = createDecipheriv(method.name, method.key, method.iv) as DecipherGCM;
            const end = message.$buffer.length - (method.isGcm ? TAG_BYTES : 0);
            if (method.isGcm) {
                decipher.setAuthTag(message.$buffer.subarray(end));
            }
            return new Bytes(Buffer.concat([decipher.update(message.$buffer.subarray(0, end)), decipher.final()]));
        });
    }
}

function methodOf(key: unknown, transformation: string, salt: string | null): Method {
    const [algorithm = '', mode = 'ECB', padding = 'PKCS5PADDING'] = transformation.toUpperCase().split('/');
    const expected = mode === 'GCM' ? 'NOPADDING' : 'PKCS5PADDING';
    if (algorithm !== 'AES' || !['CBC', 'ECB', 'GCM'].includes(mode) || padding !== expected) {
        throw notImplemented('dw.crypto.Cipher with ' + transformation);
    }
    if (typeof key !== 'string') {
        throw notImplemented('dw.crypto.Cipher with a KeyRef');
    }
    const bytes = Buffer.from(key, 'base64');
    if (![16, 24, 32].includes(bytes.length)) {
        throw platformException('InvalidKeyException', 'An AES key has 16, 24 or 32 bytes in base64');
    }
    const iv = mode === 'ECB' ? null : Buffer.from(salt || '', 'base64');
    return { name: `aes-${bytes.length * 8}-${mode.toLowerCase()}`, key: bytes, iv, isGcm: mode === 'GCM' };
}

function failing<T>(work: () => T): T {
    try {
        return work();
    } catch (error) {
        throw platformException('GeneralSecurityException', (error as Error).message);
    }
}

scriptClass('dw.crypto.Cipher', Cipher);
