import { expect } from 'chai';
import { isSentInClear } from '#cartridge/safeguards/rules/isSentInClear';

describe('A call in clear', () => {
    [
        'http://oms.example.com',
        'HTTP://oms.example.com',
        'http://169.254.169.254/latest',
        'oms.example.com',
        'file:///etc/passwd',
        'ftp://oms.example.com',
        'http://localhost.example.com',
        'http://127.0.0.1@example.com/',
        'http://127.0.0.1.example.com',
        'http://localhost:',
        'ftp://example.com/http://localhost/',
        'ftp://example.com/https://'
    ].forEach((address) => it('goes to ' + address, () => expect(isSentInClear(address)).to.equal(true)));

    [
        '',
        'https://oms.example.com',
        'HTTPS://oms',
        'http://localhost:9000',
        'HTTP://LOCALHOST/',
        'http://127.0.0.1/x',
        'http://127.0.0.1'
    ].forEach((address) => it('does not go to ' + address, () => expect(isSentInClear(address)).to.equal(false)));
});
