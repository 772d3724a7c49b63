import fs from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import { filesIn } from '#tools/compiler/build/tree.js';
import { jobConfigs, serviceConfigs } from '#sfcc-mocks';
import { Interrupted } from '#tools/prove/interruptible';
import { ProofFailed } from '#tools/prove/prove';
import { TargetError, Unreachable } from '#tools/target/targetError';
import { ProveTarget } from '#helpers/tools/proveTarget';

/** Everything that a run could leave behind. */
function traces({ sandbox }: ProveTarget): unknown {
    const { instance, front } = sandbox;
    const { credentials, profiles, services } = serviceConfigs(instance);
    return {
        active: front.codeVersions.activeId,
        // The logs of jobs are the instance's own: no client can remove them.
        files: filesIn(front.filesRoot)
            .filter((file) => !file.startsWith('LOGS/jobs/'))
            .sort(),
        folders: fs.readdirSync(path.join(front.filesRoot, 'CARTRIDGES')),
        path: instance.site('RefArch').cartridgePath,
        businessManagerPath: instance.site('Sites-Site').cartridgePath,
        jobs: [...jobConfigs(instance).keys()],
        services: [...credentials.keys(), ...profiles.keys(), ...services.keys()],
        types: [...instance.objectTypes.custom.keys()],
        objects: instance.store.table('CustomObject:TikTokShopTask').size,
        baskets: instance.store.table('Basket').size
    };
}

function orderStatuses({ sandbox }: ProveTarget): number[] {
    return [...sandbox.instance.store.table('Order').values()].map(({ data }) => (data as { status: number }).status);
}

const CANCELLED = 6;

describe('npm run prove leaves nothing but orders', function () {
    this.timeout(60000);
    let target: ProveTarget;
    let before: unknown;

    beforeEach(() => {
        target = new ProveTarget({ orderPatchHooks: true });
        before = traces(target);
    });

    afterEach(() => target.close());

    async function failure(): Promise<ProofFailed> {
        const error: unknown = await target.prove().then(
            () => new Error('the run ended in good order'),
            (failed: unknown) => failed
        );
        expect(error).to.be.an.instanceOf(ProofFailed);
        return error as ProofFailed;
    }

    it('when it ends in good order; and lists the orders, which are cancelled', async () => {
        const { orders, left } = await target.prove();
        expect(left).to.deep.equal([]);
        expect(traces(target)).to.deep.equal(before);
        expect(orders.map(({ status }) => status)).to.deep.equal(['cancelled', 'cancelled']);
        orders.forEach(({ orderNo }) => expect(orderNo).to.match(/^PROVE-/));
        expect(orderStatuses(target)).to.deep.equal([CANCELLED, CANCELLED]);
    });

    const PLACES: Array<[string, RegExp]> = [
        ['while it uploads', /POST .*tiktokshop_prove\.zip/],
        ['while it activates', /PATCH .*code_versions\/tiktokshop_prove/],
        ['between the cartridges of the path', /POST .*RefArch\/cartridges/],
        ['while it imports', /PUT .*tiktokshop-prove-again/],
        ['while objects are there', /database\.emptyText/],
        ['while an order is there', /PATCH .*orders\/PROVE/]
    ];
    PLACES.forEach(([when, place]) => {
        it(`when the connection breaks ${when}`, async () => {
            let isBroken = false;
            target.onRequest = (method, url) => {
                if (!isBroken && place.test(`${method} ${url}`)) {
                    isBroken = true;
                    throw new Error('read ECONNRESET');
                }
            };
            const { why, proof } = await failure();
            expect(why).to.be.an.instanceOf(Unreachable);
            expect(proof.left).to.deep.equal([]);
            expect(traces(target)).to.deep.equal(before);
            expect(orderStatuses(target).filter((status) => status !== CANCELLED)).to.deep.equal([]);
        });
    });

    it('when it is interrupted', async () => {
        target.onRequest = (_method, url) => {
            if (url.includes('orders.noteLength')) {
                target.controller.abort();
            }
        };
        const { why, proof } = await failure();
        expect(why).to.be.an.instanceOf(Interrupted);
        expect(proof.orders).to.have.length(1);
        expect(traces(target)).to.deep.equal(before);
        expect(orderStatuses(target)).to.deep.equal([CANCELLED]);
    });

    it('and removes first what a run has left that was killed', async () => {
        target.onRequest = (_method, url) => {
            if (url.includes('database.emptyText')) {
                target.onRequest = () => {
                    throw new Error('killed');
                };
                throw new Error('killed');
            }
        };
        const { proof } = await failure();
        expect(proof.left.map(({ what }) => what)).to.include('the code version tiktokshop_prove');
        expect(target.sandbox.front.codeVersions.activeId).to.equal('tiktokshop_prove');
        target.onRequest = () => undefined;
        const { left } = await target.prove();
        expect(target.said).to.include('An earlier run has left something: it is removed first');
        expect(left).to.deep.equal([]);
        expect(traces(target)).to.deep.equal(before);
    });

    it('and is refused by an instance that is no development instance, before it makes anything but code', async () => {
        target.sandbox.instance.options.instanceType = 1;
        const asked: string[] = [];
        target.onRequest = (method, url) => asked.push(`${method} ${url}`);
        const { why, proof } = await failure();
        expect(why.message).to.contain('no development instance');
        expect(asked.filter((request) => /PUT .*Impex|orders\./.test(request))).to.deep.equal([
            asked.find((request) => request.includes('tiktokshop-prove-damaged')),
            asked.find((request) => request.includes('PUT') && request.includes('tiktokshop-prove-remove'))
        ]);
        expect(proof.left).to.deep.equal([]);
        expect(traces(target)).to.deep.equal(before);
        expect(orderStatuses(target)).to.deep.equal([]);
    });

    const HOSTS = [
        'production-na01-shop.demandware.net',
        'staging-na01-shop.demandware.net',
        'cert.staging.na01.shop.demandware.net',
        'www.example.com',
        'zzte-053.dx.commercecloud.salesforce.com.example.com'
    ];
    HOSTS.forEach((hostname) => {
        it(`and sends nothing at all to ${hostname}`, async () => {
            let count = 0;
            target.onRequest = () => {
                count += 1;
            };
            const error: unknown = await target.prove({ hostname }).catch((failed: unknown) => failed);
            expect(error).to.be.an.instanceOf(TargetError);
            expect((error as Error).message).to.contain('not by its name a sandbox');
            expect(count).to.equal(0);
        });
    });
});
