import { expect } from 'chai';
import { all, first, parseXml } from '#sfcc-mocks/metadata/xml';
import type { XmlElement } from '#sfcc-mocks/metadata/xml';
import { siteFiles } from '#tools/archive/siteArchive';

const file = parseXml(siteFiles({ sites: ['RefArch'] }).get('services.xml')!, 'services.xml');
const services = all(file, 'service');
const profiles = all(file, 'service-profile');

function textOf(element: XmlElement, name: string): string {
    return first(element, name)!.text;
}

function idsOf(kind: string): string[] {
    return all(file, kind).map((element) => element.attributes[`${kind}-id`]!);
}

describe('Services of the site archive', () => {
    it('are on, call for real, and log no bodies, which hold data of buyers and secrets', () => {
        services.forEach((service) => {
            const id = service.attributes['service-id'];
            expect(textOf(service, 'enabled'), id).to.equal('true');
            expect(textOf(service, 'mock-mode-enabled'), id).to.equal('false');
            expect(textOf(service, 'comm-log-enabled'), id).to.equal('false');
        });
    });

    it('each have a profile and a credential of their own', () => {
        const ids = idsOf('service');
        expect(services.map((service) => textOf(service, 'profile-id'))).to.deep.equal(
            ids.map((id) => id + '.profile')
        );
        expect(services.map((service) => textOf(service, 'credential-id'))).to.deep.equal(
            ids.map((id) => id + '.cred')
        );
        expect(idsOf('service-profile')).to.have.members(ids.map((id) => id + '.profile'));
        expect(idsOf('service-credential')).to.have.members(ids.map((id) => id + '.cred'));
    });

    it('wait half a minute at most, and leave a host alone for a while that does not answer', () => {
        profiles.forEach((profile) => {
            const id = profile.attributes['service-profile-id'];
            expect(Number(textOf(profile, 'timeout-millis')), id).to.be.within(5000, 30_000);
            expect(textOf(profile, 'cb-enabled'), id).to.equal('true');
            expect(Number(textOf(profile, 'cb-calls')), id).to.be.within(5, 20);
            expect(Number(textOf(profile, 'cb-millis')), id).to.be.within(10_000, 60_000);
        });
    });

    // Source: docs/prove.md, tiktok-rate-limits. Another service has no limit of calls that is known.
    it('call TikTok ten times a second at most', () => {
        const limits = profiles.map((profile) => [
            profile.attributes['service-profile-id'],
            textOf(profile, 'rate-limit-enabled') === 'true'
                ? `${textOf(profile, 'rate-limit-calls')} in ${textOf(profile, 'rate-limit-millis')} ms`
                : ''
        ]);
        expect(limits.filter(([, limit]) => limit !== '')).to.deep.equal([
            ['tiktokshop.openapi.profile', '10 in 1000 ms']
        ]);
    });
});
