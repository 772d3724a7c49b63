import { expect } from 'chai';
import { TestInstance } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';

const SCRIPTS = 'int_tiktokshop/cartridge/scripts/tiktokshop/';

describe('A body that is longer than a script can hold, of a caller who is known', () => {
    let sfcc: TestInstance;

    before(() => {
        sfcc = new TestInstance();
    });

    after(() => sfcc.close());

    function call(file: string, use: (script: any) => unknown): Json {
        return sfcc.instance.execute({ kind: 'job', siteId: 'RefArch' }, ({ modules }) =>
            use(modules.require(SCRIPTS + file))
        ) as Json;
    }

    it('is refused in words by CreateExternalOrder', () => {
        const headers: Record<string, string> = { 'x-is-authorization': 'Bearer ' + sfcc.connectorToken() };
        const result = call('orders/createExternalOrder', (createExternalOrder) =>
            createExternalOrder(
                () => null,
                (name: string) => headers[name] || ''
            )
        );
        expect(result.status).to.equal(413);
        expect(result.answer).to.include({ code: 'too_long', expected: 'at most 1000000 bytes', error: true });
    });

    it('is refused by the webhook, and by the events of the OMS', () => {
        expect(call('webhooks/receiveWebhook', (receive) => receive(() => null, 'a'.repeat(64)))).to.equal(413);
        const { rejection } = call('oms/applyEventRequest', (script) => script.applyEventRequest(null));
        expect(rejection).to.include({ code: 'too_long' });
    });
});
