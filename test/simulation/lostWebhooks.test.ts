import { expect } from 'chai';
import { times } from '#helpers/faults/samples';
import { WebhookWorld } from '#helpers/tiktok/webhookWorld';

const COUNT = times(500, 60);

/** All kinds of orders, whose webhooks arrive in any order, twice, or never; the job runs every five minutes. */
describe(`${COUNT} orders, while webhooks are shuffled, doubled, and one in five is lost`, function () {
    this.timeout(600000);

    it('end alike on both sides, with at most 1.25 calls for each order', async () => {
        const world = new WebhookWorld(COUNT, 1);
        const ended = await world.run();
        world.close();
        expect(ended.different).to.deep.equal([]);
        expect(ended.sent.lost / ended.sent.all).to.be.within(0.1, 0.3);
        expect(ended.pollsPerHour).to.be.within(10, 40);
        expect(ended.callsPerOrder).to.be.at.most(1.25);
    });

    it('end alike under a limit of 10 calls a second and 1,000 an hour: nothing is given up, shipments come first', async () => {
        const world = new WebhookWorld(COUNT, 2);
        world.limit({
            app: [
                { calls: 10, seconds: 1 },
                { calls: 1000, seconds: 3600 }
            ]
        });
        const ended = await world.run();
        world.close();
        expect(ended.different).to.deep.equal([]);
        expect(ended.givenUp).to.deep.equal([]);
        expect(ended.refused).to.be.greaterThan(0);
    });
});
