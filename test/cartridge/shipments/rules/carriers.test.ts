import { expect } from 'chai';
import { providerFor } from '#cartridge/shipments/rules/carriers';

const PROVIDERS = [
    { id: '7117858858072016897', name: 'UPS' },
    { id: '7117859084333745921', name: 'USPS Ground Advantage' }
];
const NAMES = { 'United Parcel': 'UPS', Post: '7117859084333745921', DHL: 'DHL Express' };

describe("TikTok's provider for a carrier", () => {
    const found: Array<[string, string]> = [
        ['UPS', 'UPS'],
        ['ups', 'UPS'],
        [' usps ground-advantage ', 'USPS Ground Advantage'],
        ['united parcel', 'UPS'],
        ['POST', 'USPS Ground Advantage'],
        ['7117858858072016897', 'UPS'],
        ['United Parcel Service', 'UPS'],
        ['UPS Ground', 'UPS']
    ];
    found.forEach(([carrier, name]) =>
        it(`"${carrier}" is ${name}`, () => expect(providerFor(carrier, PROVIDERS, NAMES)?.name).to.equal(name))
    );

    ['DHL', 'FedEx', ''].forEach((carrier) =>
        it(`there is none for "${carrier}"`, () => expect(providerFor(carrier, PROVIDERS, NAMES)).to.equal(null))
    );

    const usual: Array<[string, string[]]> = [
        ['UPS', ['UPS Ground', 'United Parcel Service']],
        ['FedEx', ['Federal Express', 'FedEx Ground', 'FedEx Express', 'FedEx Home Delivery']],
        ['USPS', ['US Postal Service', 'United States Postal Service']],
        ['DHL eCommerce', ['DHL Ecommerce US', 'DHL Global Mail']],
        ['Evri', ['Hermes', 'MyHermes']],
        ['Royal Mail', ['Royal Mail Group']],
        ['DHL', ['Deutsche Post DHL']],
        ['Colissimo', ['La Poste']],
        ['J&T Express', ['J&T', 'JNT']],
        ['Ninja Van', ['Ninjavan', 'NINJA-VAN']]
    ];
    usual.forEach(([name, carriers]) =>
        it(`${name} is also called ${carriers.join(', ')}`, () => {
            const provider = { id: '1', name };
            carriers.forEach((carrier) => expect(providerFor(carrier, [provider], {}), carrier).to.equal(provider));
        })
    );
});
