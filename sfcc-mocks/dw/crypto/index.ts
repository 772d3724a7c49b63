import { createHash, randomBytes, randomInt } from 'node:crypto';
import type { PlatformPackage } from '../PlatformPackage';
import { notImplemented, platformException } from '../../runtime/failures';
import { scriptClass } from '../../runtime/scriptClass';
import { Bytes } from '../util/Bytes';
import { Cipher } from './Cipher';
import { Mac } from './Mac';
import { Signature } from './Signature';

/** dw.crypto.MessageDigest */
class MessageDigest {
    static readonly DIGEST_SHA_256 = 'SHA-256';
    static readonly DIGEST_SHA_512 = 'SHA-512';

    private readonly $given: Buffer[] = [];

    constructor(private readonly $algorithm: string) {
        checkAlgorithm($algorithm);
    }

    /**
     * `()` of what `updateBytes` was given, `(text)` as hex digits, `(algorithm or null, bytes)` as bytes. Source: Script API,
     * MessageDigest.digest; the platform's default encoding is UTF-8.
     */
    digest(first?: string | null, input?: Bytes): string | Bytes {
        if (first === undefined) {
            const all = Buffer.concat(this.$given.splice(0));
            return new Bytes(digestOf(this.$algorithm, all));
        }
        return input === undefined
            ? digestOf(this.$algorithm, Buffer.from(String(first), 'utf8')).toString('hex')
            : new Bytes(digestOf(first === null ? this.$algorithm : String(first), input.$buffer));
    }

    updateBytes(input: Bytes): void {
        this.$given.push(input.$buffer);
    }

    digestBytes(input: Bytes): Bytes {
        return new Bytes(digestOf(this.$algorithm, input.$buffer));
    }
}

/** The algorithms that the class has constants for. Source: Script API 26.9, MessageDigest. */
const ALGORITHMS = ['MD2', 'MD5', 'SHA', 'SHA-1', 'SHA-256', 'SHA-512'];

function checkAlgorithm(algorithm: string): void {
    if (!ALGORITHMS.includes(String(algorithm))) {
        throw platformException('NoSuchAlgorithmException', `The algorithm ${algorithm} is not supported`);
    }
}

function digestOf(algorithm: string, bytes: Buffer): Buffer {
    checkAlgorithm(algorithm);
    if (algorithm === 'MD2') {
        throw notImplemented('dw.crypto.MessageDigest with MD2');
    }
    const name = algorithm === 'SHA' ? 'sha1' : algorithm.replace('-', '').toLowerCase();
    return createHash(name).update(bytes).digest();
}

/** dw.crypto.Encoding. Hex comes in lower case (assumed; see docs/decisions). */
class Encoding {
    static toHex(bytes: Bytes): string {
        if (!bytes) {
            throw platformException('NullArgumentException', 'There are no bytes to encode');
        }
        return bytes.$buffer.toString('hex');
    }

    static fromHex(text: string): Bytes {
        return new Bytes(Buffer.from(String(text), 'hex'));
    }

    static toBase64(bytes: Bytes): string {
        return bytes.$buffer.toString('base64');
    }

    static toBase64URL(bytes: Bytes): string {
        return bytes.$buffer.toString('base64url');
    }

    static fromBase64(text: string): Bytes {
        return new Bytes(Buffer.from(String(text), 'base64'));
    }

    static toURI(text: string): string {
        return encodeURIComponent(text)
            .replace(/[!'()~]/g, (char) => '%' + char.charCodeAt(0).toString(16).toUpperCase())
            .replace(/%20/g, '+');
    }

    static fromURI(text: string): string {
        return decodeURIComponent(text.replace(/\+/g, ' '));
    }
}

/** dw.crypto.SecureRandom */
class SecureRandom {
    /** A number of bits; the documentation also shows it as one of bytes, so this is the shorter of both. */
    nextBytes(bits: number): Bytes {
        return new Bytes(randomBytes(Math.ceil(bits / 8)));
    }

    generateSeed(numBytes: number): Bytes {
        return new Bytes(randomBytes(numBytes));
    }

    /** A seed adds to what the generator has and never makes it repeat itself. Source: Script API, SecureRandom.setSeed. */
    setSeed(_seed: Bytes): void {}

    nextInt(limit?: number): number {
        return limit === undefined ? randomBytes(4).readInt32BE() : randomInt(limit);
    }

    nextNumber(): number {
        return randomBytes(6).readUIntBE(0, 6) / 2 ** 48;
    }
}

scriptClass('dw.crypto.MessageDigest', MessageDigest);
scriptClass('dw.crypto.Encoding', Encoding);
scriptClass('dw.crypto.SecureRandom', SecureRandom);

/** Classes of `dw.crypto`. */
export const cryptoPackage: PlatformPackage = { Cipher, Encoding, Mac, MessageDigest, SecureRandom, Signature };
