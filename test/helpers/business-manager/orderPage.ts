import { expect } from 'chai';
import type { HttpAnswer } from '#sfcc-mocks';
import { externalOrder, line } from '#helpers/messages/externalOrder';
import { TestInstance } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';
import { Visit } from './visit';
import type { Form } from './visit';

const ID = '577000000000000001';
export const NO = 'TTS-' + ID;
export const A = '701643632930';
export const B = '701643632947';

/** Someone at the page of one order: two units of A and one of B. */
export class OrderPage {
    readonly visit: Visit;
    readonly id = ID;

    constructor(readonly sfcc = new TestInstance()) {
        this.visit = new Visit(sfcc);
    }

    create(changes: Json = {}): void {
        this.sfcc.create(
            externalOrder({
                c_externalOrderId: ID,
                product_lineitems: [line(A, 2), line(B)],
                payment: { payment_method: 'SOCIAL_PAY', amount: 36.24 },
                ...changes
            })
        );
    }

    /** The OMS has shipped both units of A. */
    ship(): void {
        const items = [{ productId: A, quantity: 2 }];
        this.tell('Shipped', { packages: [{ packageNo: '1', carrier: 'UPS', trackingNumber: '1Z1', items }] });
    }

    /** What the OMS says. */
    tell(status: string, more: Json = {}): void {
        this.sfcc.events({ eventId: 'oms-' + status, externalOrderId: ID, status, ...more });
    }

    show(parameters: Form = {}): string {
        return this.visit.page('TikTokShopOrder-Show', { no: NO, ...parameters });
    }

    /** What the page before an act says. */
    ask(act: string, fields: Form = {}): string {
        return this.visit.page('TikTokShopOrder-Ask', { no: NO, act, ...fields });
    }

    /** Looks, then does it. */
    act(name: string, fields: Form = {}): HttpAnswer {
        return this.confirm(this.ask(name, fields));
    }

    /** Sends the form that the page before an act shows. */
    confirm(page: string): HttpAnswer {
        const form = page.slice(page.indexOf('id="tts-act"'));
        const fields = [...form.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)];
        return this.visit.post(
            'TikTokShopOrder-Act',
            Object.fromEntries(fields.map((match) => [match[1], match[2]])) as Form
        );
    }

    /** Does it without looking. */
    actBlindly(name: string, fields: Form = {}): HttpAnswer {
        return this.visit.submit('TikTokShopOrder-Act', { no: NO, act: name, eventId: 'form-1', ...fields });
    }

    /** The page an act leads to. */
    follow(answer: HttpAnswer): string {
        expect(answer.status, answer.body).to.equal(302);
        const location = new URL(answer.headers.location as string, 'https://localhost');
        return this.visit.page('TikTokShopOrder-Show', Object.fromEntries(location.searchParams));
    }

    /** The ledger entry of the order. */
    entry(): Json {
        return this.sfcc.customObject('TikTokShopOrder', ID);
    }
}
