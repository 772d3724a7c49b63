import { expect } from 'chai';
import { isMailAddress } from '#cartridge/operations/rules/mailAddress';

describe('An e-mail address', () => {
    it('is one, without a name, a list or a line break', () => {
        ['ops@example.com', 'first.last+tag@mail.example.co.uk', "o'neil@example.com"].forEach((text) =>
            expect(isMailAddress(text), text).to.equal(true)
        );
        [' ', '@', ',', ';', '<', '>', '"', '\n']
            .flatMap((sign) => [`a${sign}b@c.de`, `ab@c${sign}.de`, `ab@c.d${sign}e`])
            .concat(['', 'a', 'a@b', '@b.co', 'a@.co', 'a@b.'])
            .forEach((text) => expect(isMailAddress(text), text).to.equal(false));
        [
            '',
            'ops',
            'ops@example',
            '@example.com',
            'a@b@example.com',
            'ops@example.com\nBcc: x@example.com',
            ' ops@example.com',
            'Ops <ops@example.com>',
            '"ops"@example.com',
            'a@example.com,b@example.com',
            'a@example.com;b@example.com'
        ].forEach((text) => expect(isMailAddress(text), text).to.equal(false));
    });
});
