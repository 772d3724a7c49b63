/* Orders live through long series of messages, chosen by a fixed generator: every decision, and the state after it. */
exports.run = function (require) {
    var decide = require('./lifecycle/rules/decideMessage');
    var statuses = require('./lifecycle/rules/orderStatus').statusWords();
    var seed = 20261123;

    /** A whole number below the limit; the same series in every engine (the products stay exact). */
    function next(limit) {
        seed = (seed * 16807) % 2147483647;
        return seed % limit;
    }

    function message(number) {
        var status = statuses[next(statuses.length)];
        var occurredAt = new Date(Date.UTC(2026, 10, 23, next(24), number % 60)).toISOString();
        var packages = [];
        for (var i = next(3); i > 0; i -= 1) {
            packages.push({
                packageNo: String(next(3)),
                carrier: 'UPS',
                trackingNumber: '1Z' + next(4),
                items: next(2) ? null : { a: 1 + next(2) },
                occurredAt: occurredAt
            });
        }
        return {
            eventId: 'e' + (number - (next(8) === 0 ? 1 : 0)),
            status: status,
            occurredAt: occurredAt,
            packages: packages,
            cancelledItems: next(3) === 0 ? { b: 1 } : null,
            reason: '',
            initiator: ['SELLER', 'TIKTOK', 'BUYER'][next(3)]
        };
    }

    function live(holdReason) {
        var state = {
            status: 'New',
            holdReason: holdReason,
            ordered: { a: 2, b: 3 },
            cancelled: {},
            taken: { cancelled: {}, open: { b: 1 }, left: {}, editedAt: '' },
            packages: {},
            eventIds: [],
            cancelledAt: '',
            cancelledBy: '',
            cancelledOnTikTokAt: '',
            cancelledTooLate: {},
            platformStatus: 'NEW'
        };
        var decisions = [];
        for (var number = 1; number <= 20; number += 1) {
            var told = message(number);
            var decision = decide(state, told);
            decisions.push([told.status, decision]);
            state.eventIds.push(told.eventId);
            if (decision.changes) {
                [
                    'status',
                    'packages',
                    'cancelled',
                    'taken',
                    'cancelledAt',
                    'cancelledBy',
                    'cancelledOnTikTokAt',
                    'cancelledTooLate'
                ].forEach(function (name) {
                    state[name] = decision.changes[name];
                });
            }
        }
        return decisions;
    }

    var lives = [];
    for (var i = 0; i < 25; i += 1) {
        lives.push(live(i % 5 === 0 ? 'out_of_stock' : ''));
    }
    return lives;
};
