import { expect } from 'chai';
import { inJob, thrown } from '../inJob';

/** Source: Script API, dw.crypto. */
describe('dw.crypto', () => {
    it(
        'Mac: knows SHA-256, 384 and 512 only',
        inJob((dw) => {
            const Mac = dw('crypto/Mac');
            expect(Mac.HMAC_SHA_256).to.equal('HmacSHA256');
            expect(() => new Mac('HmacMD5')).to.throw();
            expect(() => new Mac(null)).to.throw();
        })
    );

    // RFC 4231, test case 2
    it(
        'Mac.digest: input first, key second, both texts, both bytes, or bytes as key of a text',
        inJob((dw) => {
            const [Mac, Bytes, Encoding] = [dw('crypto/Mac'), dw('util/Bytes'), dw('crypto/Encoding')];
            const digest = (input: unknown, key: unknown): string =>
                Encoding.toHex(new Mac(Mac.HMAC_SHA_256).digest(input, key));
            const [input, key] = ['what do ya want for nothing?', 'Jefe'];
            const expected = '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843';
            expect(digest(input, key)).to.equal(expected);
            expect(digest(input, new Bytes(key))).to.equal(expected);
            expect(digest(new Bytes(input), new Bytes(key))).to.equal(expected);
            expect(() => digest(new Bytes(input), key)).to.throw();
            expect(() => digest(input, null)).to.throw();
        })
    );

    it(
        'Encoding.toHex: two letters for a byte; throws without bytes',
        inJob((dw) => {
            expect(dw('crypto/Encoding').toHex(new (dw('util/Bytes'))('AZ'))).to.equal('415a');
            expect(thrown(() => dw('crypto/Encoding').toHex(null))).to.equal('NullArgumentException');
        })
    );

    it(
        'SecureRandom.nextBytes: takes a number of bits',
        inJob((dw) => {
            const random = new (dw('crypto/SecureRandom'))();
            expect(random.nextBytes(256).length).to.equal(32);
            const hex = (): string => dw('crypto/Encoding').toHex(random.nextBytes(128));
            expect(hex()).to.not.equal(hex());
        })
    );

    it(
        'SecureRandom.generateSeed: takes a number of bytes; a seed makes no generator repeat itself',
        inJob((dw) => {
            const SecureRandom = dw('crypto/SecureRandom');
            const seed = new SecureRandom().generateSeed(16);
            const hex = (): string => {
                const random = new SecureRandom();
                random.setSeed(seed);
                return dw('crypto/Encoding').toHex(random.nextBytes(128));
            };
            expect(seed.length).to.equal(16);
            expect(hex()).to.not.equal(hex());
        })
    );

    // RFC 1321, A.5; FIPS 180-4 for SHA-256 of "abc"
    it(
        'MessageDigest.digest: a text as hex digits, bytes as bytes, and what updateBytes was given',
        inJob((dw) => {
            const [MessageDigest, Bytes, Encoding] = [
                dw('crypto/MessageDigest'),
                dw('util/Bytes'),
                dw('crypto/Encoding')
            ];
            const sha256 = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
            const digest = new MessageDigest(MessageDigest.DIGEST_SHA_256);
            expect(digest.digest('abc')).to.equal(sha256);
            expect(Encoding.toHex(digest.digest(null, new Bytes('abc')))).to.equal(sha256);
            expect(Encoding.toHex(digest.digest('MD5', new Bytes('abc')))).to.equal('900150983cd24fb0d6963f7d28e17f72');
            ['a', 'bc'].forEach((part) => digest.updateBytes(new Bytes(part)));
            expect(Encoding.toHex(digest.digest())).to.equal(sha256);
            expect(thrown(() => new MessageDigest('SHA-3'))).to.equal('NoSuchAlgorithmException');
        })
    );
});
