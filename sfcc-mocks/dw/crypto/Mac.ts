import { createHmac } from 'node:crypto';
import { platformException } from '../../runtime/failures';
import { scriptClass } from '../../runtime/scriptClass';
import { Bytes } from '../util/Bytes';

/** dw.crypto.Mac: input first, key second; bytes with a text as key do not exist. Source: platform doc dw.crypto.Mac. */
export class Mac {
    static readonly HMAC_SHA_256 = 'HmacSHA256';
    static readonly HMAC_SHA_384 = 'HmacSHA384';
    static readonly HMAC_SHA_512 = 'HmacSHA512';

    constructor(private readonly $algorithm: string) {
        if (!/^HmacSHA(256|384|512)$/.test($algorithm)) {
            throw platformException('NoSuchAlgorithmException', $algorithm);
        }
    }

    digest(input: unknown, key: unknown): Bytes {
        const bytes = input instanceof Bytes;
        if (
            (bytes && !(key instanceof Bytes)) ||
            (!bytes && typeof input !== 'string') ||
            key === null ||
            key === undefined
        ) {
            throw platformException(
                'IllegalArgumentException',
                'digest(String, String), (String, Bytes) or (Bytes, Bytes)'
            );
        }
        const keyBuffer = key instanceof Bytes ? key.$buffer : Buffer.from(String(key), 'utf8');
        if (keyBuffer.length === 0) {
            throw platformException('IllegalArgumentException', 'Empty key');
        }
        const inputBuffer = bytes ? input.$buffer : Buffer.from(input, 'utf8');
        const name = this.$algorithm.replace('HmacSHA', 'sha');
        return new Bytes(createHmac(name, keyBuffer).update(inputBuffer).digest());
    }
}

scriptClass('dw.crypto.Mac', Mac);
