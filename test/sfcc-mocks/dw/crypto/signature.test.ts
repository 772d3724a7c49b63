import { generateKeyPairSync } from 'node:crypto';
import { expect } from 'chai';
import { inJob, thrown } from '../inJob';

const DER = {
    publicKeyEncoding: { type: 'spki', format: 'der' },
    privateKeyEncoding: { type: 'pkcs8', format: 'der' }
} as const;
/** A key as scripts give it. */
const asText = (key: unknown): string => (key as Buffer).toString('base64');
const rsa = generateKeyPairSync('rsa', { modulusLength: 1024, ...DER });
const curve = generateKeyPairSync('ec', { namedCurve: 'P-256', ...DER });
const CONTENT = Buffer.from('amount=5').toString('base64');

// Source: Script API, dw.crypto.Signature.
describe('dw.crypto.Signature', () => {
    for (const [algorithm, { privateKey, publicKey }] of [
        ['SHA256withRSA', rsa],
        ['SHA256withRSA/PSS', rsa],
        ['SHA256withECDSA', curve]
    ] as const) {
        it(
            `signs and verifies with ${algorithm}: content and signature in Base64`,
            inJob((dw) => {
                const signature = new (dw('crypto/Signature'))();
                const signed = signature.sign(CONTENT, asText(privateKey), algorithm);
                const key = asText(publicKey);
                expect(signature.verifySignature(signed, CONTENT, key, algorithm)).to.equal(true);
                const other = Buffer.from('amount=6').toString('base64');
                expect(signature.verifySignature(signed, other, key, algorithm)).to.equal(false);
            })
        );
    }

    it(
        'signs bytes like the text that they spell',
        inJob((dw) => {
            const signature = new (dw('crypto/Signature'))();
            const Bytes = dw('util/Bytes');
            const key = asText(rsa.privateKey);
            const signed = signature.signBytes(new Bytes('amount=5'), key, 'SHA256withRSA');
            expect(dw('crypto/Encoding').toBase64(signed)).to.equal(signature.sign(CONTENT, key, 'SHA256withRSA'));
        })
    );

    it(
        'refuses other algorithms, what is no key, and entries of the key store',
        inJob((dw) => {
            const signature = new (dw('crypto/Signature'))();
            expect(signature.isDigestAlgorithmSupported('SHA256withDSA')).to.equal(false);
            expect(thrown(() => signature.sign(CONTENT, 'x', 'SHA256withDSA'))).to.equal('NoSuchAlgorithmException');
            expect(thrown(() => signature.sign(CONTENT, 'x', 'SHA256withRSA'))).to.equal('InvalidKeyException');
            expect(() => signature.sign(CONTENT, {}, 'SHA256withRSA')).to.throw('not implemented: dw.crypto.KeyRef');
        })
    );
});
