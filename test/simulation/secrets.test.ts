import fs from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import { startSandbox } from '#sandbox/start/startSandbox';
import { runTour } from '#sandbox/tour/tour';

/** Values that occur nowhere else. */
const BUYER = {
    firstName: 'Qofirstname7',
    lastName: 'Qolastname7',
    email: 'qo7sentinel@example.com',
    address1: '77 Qosentinel Street',
    address2: 'Qoapartment7',
    city: 'Qosentinelville',
    postalCode: 'QZ7-00771',
    phone: '6177700771',
    note: 'Qonote sentinel seven'
};
/** What no log may hold with any value: TikTok's tokens and codes, ciphers, signatures, bearer tokens. */
const SHAPES = [/TTP_[\w-]{20,}/, /GCP_[\w-]{15,}/, /sign=[0-9a-f]{64}/, /Bearer [\w.-]{20,}/i, /Basic [\w+/]{16,}/i];

describe('The logs of a whole tour, with every call of a service logged', () => {
    let log = '';
    let feeds = '';
    let ledger = '';
    let secrets: string[] = [];

    before(async function () {
        this.timeout(60000);
        const sandbox = await startSandbox({
            buyer: BUYER,
            communicationLog: true,
            switches: { logLevels: ['debug', 'info'] }
        });
        try {
            const tour = await runTour(sandbox.ready, () => undefined);
            expect(tour.ok).to.equal(true);
            const { credentials, tiktokApp } = sandbox.ready;
            secrets = [credentials.clientSecret, credentials.accessKey, tiktokApp.appSecret, tiktokApp.accessToken];
            secrets.push(tiktokApp.shopCipher);
            log = allText(path.join(sandbox.filesRoot, 'LOGS'));
            feeds = allText(path.join(sandbox.filesRoot, 'IMPEX/src/feeds'));
            const state = (await (await fetch(sandbox.ready.instance + '/_sandbox/state')).json()) as object;
            ledger = JSON.stringify({ ...state, orders: [] });
        } finally {
            await sandbox.stop();
        }
    });

    it('tell what happened', () => {
        expect(log)
            .to.contain('tiktokshop.openapi')
            .and.to.contain('tiktokshop.oms')
            .and.to.contain('tiktokshop.token');
    });

    Object.entries(BUYER).forEach(([name, value]) =>
        it(`do not hold the buyer's ${name}`, () => expect(log).not.to.contain(value))
    );

    it('go with feeds that hold no key, secret or token', () => {
        expect(feeds).to.contain('<order ');
        secrets.forEach((secret) => expect(feeds.includes(secret)).to.equal(false));
        SHAPES.forEach((shape) => expect(shape.exec(feeds)?.[0]).to.equal(undefined));
    });

    it("go with a ledger and tasks that hold none of the buyer's data", () => {
        expect(ledger).to.contain('Order created').and.contain('tell-oms');
        Object.values(BUYER).forEach((value) => expect(ledger).not.to.contain(value));
    });

    it('hold no key, secret or token', () => {
        expect(secrets.every((secret) => secret.length >= 8)).to.equal(true);
        secrets.forEach((secret) => expect(log.includes(secret)).to.equal(false));
        SHAPES.forEach((shape) => expect(shape.exec(log)?.[0]).to.equal(undefined));
    });
});

/** All files of a folder, one after the other. */
function allText(folder: string): string {
    const names = fs.readdirSync(folder, { recursive: true }) as string[];
    const files = names.map((name) => path.join(folder, name)).filter((file) => fs.statSync(file).isFile());
    return files.map((file) => fs.readFileSync(file, 'utf8')).join('\n');
}
