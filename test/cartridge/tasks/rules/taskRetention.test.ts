import { expect } from 'chai';
import { KEPT_FOR } from '#cartridge/tasks/rules/taskRetention';
import { HOUR } from '#helpers/durations';

describe('How long a task is kept after it was done', () => {
    it('a webhook outlives the 16 hours in which TikTok sends it again', () => {
        expect(KEPT_FOR.webhook).to.equal(17 * HOUR);
    });

    it('all others stay for an hour', () => {
        const others = Object.keys(KEPT_FOR).filter((kind) => kind !== 'webhook');
        expect(others).to.have.members([
            'import',
            'notify-feed',
            'report',
            'tell-oms',
            'answer-cancellation',
            'answer-return',
            'read-again'
        ]);
        others.forEach((kind) => expect(KEPT_FOR[kind]).to.equal(HOUR));
    });
});
