import { expect } from 'chai';
import { refArchSite } from '#sfcc-mocks';
import { run, testPlatform } from '#helpers/platform/platform';

const within = (script: (dw: (id: string) => any) => void): (() => void) => {
    return () => run(testPlatform(), 'job', script);
};

// Source: Script API, dw.util.ArrayList, HashSet and List.
describe('dw.util', () => {
    it(
        'ArrayList: of an iterator, a collection, an array or single elements',
        within((dw) => {
            const ArrayList = dw('util/ArrayList');
            const one = new ArrayList(1, 2);
            expect(new ArrayList(one.iterator()).toArray()).to.deep.equal([1, 2]);
            expect(new ArrayList(one).toArray()).to.deep.equal([1, 2]);
            expect(new ArrayList([3]).toArray()).to.deep.equal([3]);
        })
    );

    it(
        'List.sort: by a function or a comparator',
        within((dw) => {
            const PropertyComparator = dw('util/PropertyComparator');
            const list = new (dw('util/ArrayList'))({ n: 2 }, { n: null }, { n: 1 });
            const numbers = (): unknown => list.toArray().map(({ n }: { n: unknown }) => n);
            list.sort(new PropertyComparator('n'));
            expect(numbers()).to.deep.equal([1, 2, null]);
            list.sort(new PropertyComparator('n', false));
            expect(numbers()).to.deep.equal([2, 1, null]);
        })
    );

    it(
        'HashSet: each element once',
        within((dw) => {
            const set = new (dw('util/HashSet'))();
            expect([set.add('a'), set.add('a'), set.add('b')]).to.deep.equal([true, false, true]);
            expect([set.length, set.contains('b')]).to.deep.equal([2, true]);
        })
    );

    it(
        'Locale: its parts and names',
        within((dw) => {
            const { getLocale } = dw('util/Locale');
            const { language, country, displayName } = getLocale('de_AT');
            expect([language, country, displayName]).to.deep.equal(['de', 'AT', 'German (Austria)']);
            expect(getLocale('nonsense')).to.equal(null);
        })
    );

    // platform doc: StringUtils.truncate, formatCalendar
    it(
        'StringUtils: truncates at characters, words and sentences',
        within((dw) => {
            const StringUtils = dw('util/StringUtils');
            const text = 'One two. Three four';
            expect(StringUtils.truncate(text, 6, 'char', '…')).to.equal('One tw…');
            expect(StringUtils.truncate(text, 6, 'word', null)).to.equal('One');
            expect(StringUtils.truncate(text, 12, 'sentence', null)).to.equal('One two.');
            expect(StringUtils.truncate(text, 99, 'word', '…')).to.equal(text);
            expect(StringUtils.formatCalendar(new (dw('util/Calendar'))(new Date(0)), 'en_US', 3)).to.equal(
                '01/01/1970'
            );
        })
    );
});

// Source: Script API, dw.crypto.Cipher.
describe('dw.crypto.Cipher', () => {
    const KEY = Buffer.alloc(32, 7).toString('base64');
    const SALT = Buffer.alloc(16, 1).toString('base64');

    it(
        'encrypts and decrypts with AES',
        within((dw) => {
            const cipher = new (dw('crypto/Cipher'))();
            for (const transformation of ['AES/CBC/PKCS5Padding', 'AES/GCM/NoPadding', 'AES/ECB/PKCS5Padding']) {
                const secret = cipher.encrypt('Grüße', KEY, transformation, SALT, 0);
                expect(secret).to.match(/^[A-Za-z0-9+/]+=*$/);
                expect(cipher.decrypt(secret, KEY, transformation, SALT, 0)).to.equal('Grüße');
            }
        })
    );

    // NIST SP 800-38A, F.2.5: first block
    it(
        'gives what the standard gives',
        within((dw) => {
            const Encoding = dw('crypto/Encoding');
            const base64 = (hex: string): string => Encoding.toBase64(Encoding.fromHex(hex));
            const key = base64('603deb1015ca71be2b73aef0857d77811f352c073b6108d72d9810a30914dff4');
            const block = Encoding.fromHex('6bc1bee22e409f96e93d7e117393172a');
            const salt = base64('000102030405060708090a0b0c0d0e0f');
            const secret = new (dw('crypto/Cipher'))().encryptBytes(block, key, 'AES/CBC/PKCS5Padding', salt, 0);
            expect(Encoding.toHex(secret).slice(0, 32)).to.equal('f58c4c04d6e5f1ba779eabfb5f7bfbd6');
        })
    );

    it(
        'refuses wrong keys and what is damaged, and says what is missing',
        within((dw) => {
            const cipher = new (dw('crypto/Cipher'))();
            expect(() => cipher.encrypt('a', 'short', 'AES/CBC/PKCS5Padding', SALT, 0)).to.throw('16, 24 or 32 bytes');
            expect(() => cipher.encrypt('a', KEY, 'RSA', null, 0)).to.throw(
                'not implemented: dw.crypto.Cipher with RSA'
            );
            const secret = cipher.encrypt('a', KEY, 'AES/GCM/NoPadding', SALT, 0);
            const damaged = (secret.startsWith('A') ? 'B' : 'A') + secret.slice(1);
            expect(() => cipher.decrypt(damaged, KEY, 'AES/GCM/NoPadding', SALT, 0))
                .to.throw()
                .with.property('javaName', 'GeneralSecurityException');
        })
    );

    // Source: Script API, dw.util.List.
    it(
        'List: both ends, the last place of an element, and a new list of several',
        within((dw) => {
            const list = new (dw('util/ArrayList'))('a', 'b', 'a');
            expect(list.lastIndexOf('a')).to.equal(2);
            expect(list.lastIndexOf('x')).to.equal(-1);
            expect(list.concat(['c', 'd'], 'e', new (dw('util/ArrayList'))('f')).toArray().join('')).to.equal(
                'abacdef'
            );
            expect(list.unshift('1', '2')).to.equal(5);
            expect([list.shift(), list.pop(), list.set(0, '3'), list[0]]).to.deep.equal(['1', 'a', '2', '3']);
            expect([new (dw('util/ArrayList'))().shift(), new (dw('util/ArrayList'))().pop()]).to.deep.equal([
                null,
                null
            ]);
        })
    );

    // Source: Script API, StringUtils.formatDate: "of the current site".
    it('StringUtils.formatDate: in the time zone of the site that runs it', () => {
        const sites = [
            refArchSite({ timezone: 'Asia/Tokyo' }),
            refArchSite({ id: 'SiteTwo', timezone: 'America/New_York' })
        ];
        const platform = testPlatform({ sites });
        const at = (siteId: string): unknown =>
            platform.instance.execute({ kind: 'job', siteId }, ({ modules }) =>
                (modules.require('dw/util/StringUtils') as any).formatDate(new Date(0), "yyyy-MM-dd'T'HH:mm")
            );
        expect([at('RefArch'), at('SiteTwo')]).to.deep.equal(['1970-01-01T09:00', '1969-12-31T19:00']);
    });
});
