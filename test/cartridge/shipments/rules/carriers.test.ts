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
});
