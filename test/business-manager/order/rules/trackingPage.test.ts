import { expect } from 'chai';
import { trackingPage } from '#bm-cartridge/order/rules/trackingPage';

describe("The carrier's page for a parcel", () => {
    const pages: Array<[string[], string]> = [
        [['UPS', 'ups Ground', ' UPS '], 'https://www.ups.com/track?tracknum=1Z9'],
        [
            ['USPS', 'usps Priority', 'United States Postal Service'],
            'https://tools.usps.com/go/TrackConfirmAction?tLabels=1Z9'
        ],
        [['FedEx', 'Fed Ex', 'FEDEX Home'], 'https://www.fedex.com/fedextrack/?trknbr=1Z9'],
        [['DHL', 'DHL Express'], 'https://www.dhl.com/global-en/home/tracking.html?submit=1&tracking-id=1Z9'],
        [['Royal Mail', 'RoyalMail'], 'https://www.royalmail.com/track-your-item#/tracking-results/1Z9'],
        [['Evri', 'Hermes UK'], 'https://www.evri.com/track/parcel/1Z9'],
        [['DPD', 'DPD UK'], 'https://tracking.dpd.de/status/en_US/parcel/1Z9'],
        [['GLS'], 'https://gls-group.com/track/1Z9'],
        [['Colissimo', 'La Poste'], 'https://www.laposte.fr/outils/suivre-vos-envois?code=1Z9'],
        [['Correos'], 'https://www.correos.es/es/es/herramientas/localizador/envios/detalle?tracking-number=1Z9'],
        [['Poste Italiane'], 'https://www.poste.it/cerca/index.html#/risultati-spedizioni/1Z9']
    ];
    pages.forEach(([carriers, page]) =>
        it(`of ${carriers.join(', ')}`, () =>
            carriers.forEach((carrier) => expect(trackingPage(carrier, '1Z9'), carrier).to.equal(page)))
    );

    it('takes no sign of the number for a part of the address', () => {
        expect(trackingPage('GLS', 'a/b?c&d')).to.equal('https://gls-group.com/track/a%2Fb%3Fc%26d');
    });

    it('is none without a number, and for a carrier that is not known', () => {
        expect(trackingPage('UPS', '')).to.equal('');
        const carriers = pages.flatMap(([known]) => known);
        ['', 'Upsala Freight', ...carriers.map((carrier) => 'My ' + carrier.trim())]
            .filter((carrier) => carrier !== 'My United States Postal Service')
            .forEach((carrier) => expect(trackingPage(carrier, '1'), carrier).to.equal(''));
    });
});
