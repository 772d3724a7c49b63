import { expect } from 'chai';
import { TestInstance } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';

const SCRIPTS = 'int_tiktokshop/cartridge/scripts/tiktokshop/';

describe('The carriers that TikTok offers', () => {
    it('are listed once, by name, whatever their names are', () => {
        const sfcc = new TestInstance();
        const names = (option: string, ...carriers: string[]): void =>
            sfcc.instance.execute({ kind: 'job', siteId: 'RefArch' }, ({ modules }) => {
                const script = (name: string): Json => modules.require(SCRIPTS + name) as Json;
                script('platform/transaction').inTransaction(() =>
                    script('shipments/store/providersCache').storeProviders(
                        option,
                        'no-such-shop',
                        carriers.map((name) => ({ id: name, name }))
                    )
                );
            });
        names('standard', 'UPS', 'constructor', 'DHL');
        names('express', 'UPS', 'toString');
        const listed = sfcc.instance.execute({ kind: 'job', siteId: 'RefArch' }, ({ modules }) => {
            const listCarriers = modules.require(SCRIPTS + 'shipments/listCarriers') as () => Json[];
            return listCarriers().map(({ name }) => String(name));
        });
        expect(listed).to.deep.equal(['DHL', 'UPS', 'constructor', 'toString']);
        sfcc.close();
    });
});
