import { expect } from 'chai';
import { createShop } from '#helpers/tiktok/tiktok';
import type { Shop } from '#helpers/tiktok/tiktok';
import { DAY } from '#helpers/durations';

/** From the first status to the last. */
const LIFE = ['UNPAID', 'ON_HOLD', 'AWAITING_SHIPMENT', 'AWAITING_COLLECTION', 'IN_TRANSIT', 'DELIVERED', 'COMPLETED'];
const CLEAR = LIFE.slice(2);

/** Source: Order API, masking in the US since July 2025; Get Order Detail, `recipient_address`. */
describe('TikTok Shop simulator: what it shows of a buyer', () => {
    let shop: Shop;

    beforeEach(() => {
        shop = createShop();
    });

    it('in the US is masked until the order awaits its shipment, and from 30 days after its completion', async () => {
        const id = order({ region: 'US' });
        expect(await lived(id)).to.deep.equal([...LIFE.slice(0, 2).map(masked), ...CLEAR.map(whole)]);
        await shop.clock.advance(29 * DAY);
        expect(stateOf(id)).to.equal(whole('COMPLETED'));
        await shop.clock.advance(2 * DAY);
        expect(stateOf(id)).to.equal(masked('COMPLETED'));
    });

    it('elsewhere is missing until then, and never masked', async () => {
        const id = order({ region: 'DE' });
        expect(await lived(id)).to.deep.equal([...LIFE.slice(0, 2).map(missing), ...CLEAR.map(whole)]);
        await shop.clock.advance(31 * DAY);
        expect(stateOf(id)).to.equal(whole('COMPLETED'));
    });

    it('in the US is masked once the order is cancelled', () => {
        const states: string[] = [];
        for (const region of ['US', 'DE']) {
            const id = order({ region, holdFlow: 'awaiting' });
            shop.simulate(`orders/${id}/pay`);
            shop.simulate(`orders/${id}/cancel`);
            states.push(stateOf(id));
        }
        expect(states).to.deep.equal([masked('CANCELLED'), whole('CANCELLED')]);
    });

    it("in the US is always masked where TikTok's warehouse ships; the city is shown from the shipment on", async () => {
        const id = order({ region: 'US', shipping: 'fbt' });
        const cities: string[] = [];
        expect(await lived(id, () => cities.push(levelsOf(id).L3 as string))).to.deep.equal(LIFE.map(masked));
        expect(cities).to.deep.equal([...LIFE.slice(0, 2).map(() => 'B*********'), ...CLEAR.map(() => 'Burlington')]);
        expect(levelsOf(id)).to.include({ L0: 'United States', L1: 'Massachusetts' });
        const elsewhere = order({ region: 'GB', shipping: 'fbt' });
        expect((await lived(elsewhere)).slice(2)).to.deep.equal(CLEAR.map(whole));
    });

    it('in the US is masked with a label of TikTok, unless a switch says that it is not', async () => {
        expect(await lived(order({ region: 'US', shipping: 'tiktok' }))).to.deep.equal(LIFE.map(masked));
        expect((await lived(order({ region: 'GB', shipping: 'tiktok' }))).slice(2)).to.deep.equal(CLEAR.map(whole));
        shop.simulate('switches', { labelAddress: 'shown' });
        const shown = await lived(order({ region: 'US', shipping: 'tiktok' }));
        expect(shown).to.deep.equal([...LIFE.slice(0, 2).map(masked), ...CLEAR.map(whole)]);
    });

    it('has asterisks in name, phone, street, postal code and city, and not in country and state', () => {
        const id = order({ region: 'US' });
        expect(addressOf(id)).to.deep.include({
            name: 'A**** E******',
            first_name: 'A****',
            last_name: 'E******',
            address_line1: '2* S***** A*****',
            address_line2: 'A** 3',
            postal_code: '0****',
            region_code: 'US'
        });
        expect(addressOf(id)!.phone_number).to.match(/^\(\+1\)[*-]+$/);
        expect(addressOf(id)!.full_address)
            .to.contain('*')
            .and.not.match(/Sample|Burlington|01803/);
        expect(levelsOf(id)).to.deep.equal({ L0: 'United States', L1: 'Massachusetts', L3: 'B*********' });
    });

    it('is masked also where the buyer has changed the address', () => {
        const id = order({ region: 'US', holdFlow: 'awaiting' });
        shop.simulate(`orders/${id}/pay`);
        shop.simulate(`orders/${id}/change-address`, { address_line1: '1 Other Street' });
        expect(addressOf(id)).to.include({ address_line1: '1 Other Street' });
        shop.simulate(`orders/${id}/cancel`);
        expect(addressOf(id)).to.include({ address_line1: '1 O**** S*****' });
    });

    function order(input: object): string {
        return String(shop.simulate('orders', { needsInvoice: false, ...input }).id);
    }

    /** What is shown of the buyer in each status. */
    async function lived(id: string, look: () => void = () => undefined): Promise<string[]> {
        const states: string[] = [];
        const step = (action: string): void => {
            if (action !== '') {
                shop.simulate(`orders/${id}/${action}`);
            }
            states.push(stateOf(id));
            look();
        };
        ['', 'pay'].forEach(step);
        await shop.clock.advance(DAY / 24);
        step('');
        const isSellers = shop.tiktok.orders.byId.get(id)!.shipping === 'seller';
        [isSellers ? 'ship' : 'label', 'collect', 'deliver', 'complete'].forEach(step);
        return states;
    }

    function addressOf(id: string): Record<string, any> | undefined {
        // An access token does not live for a month.
        shop.tiktok.app.grant.accessExpiresAt = shop.clock.now() + DAY;
        const { data } = shop.call('GET', '/order/202507/orders', { query: { ids: id } }).json;
        return data.orders[0].recipient_address as Record<string, any> | undefined;
    }

    function levelsOf(id: string): Record<string, string> {
        const districts = addressOf(id)!.district_info as Array<Record<string, string>>;
        return Object.fromEntries(districts.map((one) => [one.address_level, one.address_name]));
    }

    function stateOf(id: string): string {
        const { status } = shop.tiktok.orders.byId.get(id)!;
        const street = addressOf(id)?.address_line1 as string | undefined;
        const say = street === undefined ? missing : street.includes('*') ? masked : whole;
        return say(status);
    }

    function missing(status: string): string {
        return `${status} missing`;
    }

    function masked(status: string): string {
        return `${status} masked`;
    }

    function whole(status: string): string {
        return `${status} whole`;
    }
});
