import { expect } from 'chai';
import type { ExecutionKind } from '#sfcc-mocks/contracts/instance';
import { testPlatform } from '#helpers/platform/platform';

/** Source of all: platform docs, script timeouts: the script ends, and nothing it catches helps. */
describe('time limits of scripts', () => {
    it('end a script that keeps calling the platform, and roll back what it has not committed', () => {
        const { instance } = testPlatform();
        const endless = (): unknown =>
            instance.execute({ kind: 'controller', siteId: 'RefArch', timeLimitMs: 5 }, ({ modules }) => {
                const { begin } = modules.require('dw/system/Transaction') as { begin(): void };
                const Mgr = modules.require('dw/object/CustomObjectMgr') as Record<
                    string,
                    (...args: string[]) => unknown
                >;
                begin();
                Mgr.createCustomObject!('TikTokShopValue', 'half');
                for (;;) {
                    try {
                        Mgr.getCustomObject!('TikTokShopValue', 'half');
                    } catch {
                        Mgr.getCustomObject!('TikTokShopValue', 'still');
                    }
                }
            });
        expect(endless).to.throw('more than 5 ms').with.property('name', 'ScriptingTimeoutError');
        expect(instance.store.table('CustomObject:TikTokShopValue').size).to.equal(0);
    });

    it('end a script that never calls the platform, and the requests it made to its own host', () => {
        const { instance } = testPlatform();
        const options = { kind: 'controller' as const, siteId: 'RefArch' };
        const endless = (): unknown =>
            instance.execute({ ...options, timeLimitMs: 5 }, () =>
                instance.execute(options, () => {
                    for (;;) {
                        // Nothing ends this from within.
                    }
                })
            );
        expect(endless).to.throw('more than 5 ms').with.property('name', 'ScriptingTimeoutError');
        expect(instance.execute(options, () => 'goes on')).to.equal('goes on');
    });

    // SCAPI documentation, "Timeouts and Limits": customizable
    it('are those that Salesforce has changed for the instance', () => {
        const { instance } = testPlatform();
        instance.switches.timeLimitsMs = { controllerTime: 5, ocapiTime: 6 };
        const limitOf = (kind: ExecutionKind): number =>
            instance.createExecution({ kind, siteId: 'RefArch' }).timeLimitMs;
        expect([limitOf('controller'), limitOf('businessManager'), limitOf('ocapi'), limitOf('scapi')]).to.deep.equal([
            5, 5, 6, 60000
        ]);
    });
});
