'use strict';

var nameGoods = require('../lifecycle/nameGoods');
var appliedStatusOf = require('../lifecycle/store/ledger/appliedStatus');
var cancelRequest = require('../lifecycle/store/ledger/cancelRequest');
var findEntry = require('../lifecycle/store/ledger/findEntry');
var entriesNeverRead = require('../lifecycle/store/ledger/neverRead');
var packageIds = require('../lifecycle/store/ledger/packageIds');
var tiktokFacts = require('../lifecycle/store/ledger/tiktokFacts');
var ordersModule = require('../lifecycle/store/orders');
var cancellations = require('../openapi/cancellations');
var openapiOrders = require('../openapi/orders');
var fetchPackages = require('../openapi/packages');
var returnsModule = require('../openapi/returns');
var listReading = require('../openapi/rules/listReading');
var shopRefusal = require('../openapi/rules/shopRefusal');
var strangeAnswer = require('../openapi/rules/strangeAnswer');
var clock = require('../platform/clock');
var json = require('../platform/json');
var jobRuns = require('../platform/jobRuns');
var lists = require('../platform/rules/lists');
var shopSettings = require('../platform/shopSettings');
var transaction = require('../platform/transaction');
var findOrders = require('../shops/findOrders');
var isShopRefused = require('../shops/isShopRefused');
var judgeOrder = require('./judgeOrder');
var judgeRequest = require('./judgeRequest');
var judgeReturn = require('./judgeReturn');
var lookAgain = require('./lookAgain');
var readCancellationsOf = require('./readCancellationsOf');
var reconcileRun = require('./rules/reconcileRun');

/** @typedef {import('../lifecycle/store/ledger/ledgerEntry').LedgerEntry} LedgerEntry */
/** @typedef {import('../lifecycle/rules/packages').Packages} Packages */
/**
 * @template T
 * @typedef {import('../openapi/client').ApiResult<T>} ApiResult
 */

/** @typedef {import('../openapi/packages').ListedPackage} ListedPackage */
/** @typedef {import('../openapi/rules/listReading').ListReading} ListReading */
/**
 * @template T
 * @typedef {import('../openapi/rules/apiAnswer').ReadPage<T>} ReadPage
 */

/** @typedef {import('../openapi/rules/tiktokOrder').TikTokOrder} TikTokOrder */
/** @typedef {import('../platform/rules/notice').Notice} Notice */
/** @typedef {import('../shops/openAccess').ShopAccess} ShopAccess */
/** @typedef {import('./differenceSink').DifferenceSink} DifferenceSink */
/** @typedef {import('./rules/difference').Difference} Difference */
/** @typedef {import('./rules/reconcileRun').ReconcileRun} ReconcileRun */

/** How often one run begins a list again whose page TikTok no longer finds. */
var MAX_RESTARTS = 3;

/** Orders that one call asks for. */
var ORDERS_PER_CALL = 50;

/** Status of a cancellation that was carried out. Source: API page Search Cancellations. */
var CANCELLED = 'CANCELLATION_REQUEST_SUCCESS';

/**
 * What the parts of a comparison work with.
 * @typedef {Object} Work
 * @property {ShopAccess} access
 * @property {ReconcileRun} run
 * @property {DifferenceSink} sink
 * @property {ListReading} reading - How far TikTok's list was read in this run.
 */

/**
 * What a portion has come to.
 * @typedef {{ isRead: true, nextPageToken: string, problem: Notice | null } | { isRead: false, isPageLost: boolean,
 *     told: Notice | null }} Portion
 */

/**
 * Compares a shop with what is here, portion by portion.
 * @param {ShopAccess} access
 * @param {ReconcileRun} run - where to begin; moved on
 * @param {DifferenceSink} sink
 * @param {() => boolean} isOver - whether the run has to end now
 * @returns {Notice | null} why TikTok did not tell all; null when it did, or when operations hear of it in another way
 */
function reconcileShop(access, run, sink, isOver) {
    var work = { access: access, run: run, sink: sink, reading: listReading.startReading() };
    var problem = null;
    var restarts = 0;
    while (run.phase !== null && !isOver()) {
        var portion = PORTIONS[run.phase](work);
        if (portion.isRead) {
            var isBarren = portion.nextPageToken !== '' && listReading.isEndless(work.reading);
            problem = isBarren ? listReading.endlessList() : portion.problem || problem;
            // The other lists are compared also where one does not end.
            reconcileRun.moveOn(run, isBarren ? '' : portion.nextPageToken, clock.epochSeconds());
            work.reading = run.pageToken === '' ? listReading.startReading() : work.reading;
        } else if (portion.isPageLost && restarts < MAX_RESTARTS) {
            restarts += 1;
            reconcileRun.readAgain(run);
            work.reading = listReading.startReading();
        } else {
            return portion.told;
        }
        sink.keepPlace();
    }
    return problem;
}

var PORTIONS = {
    orders: compareOrders,
    cancellations: compareCancellations,
    requests: compareRequestsHere,
    packages: comparePackages,
    returns: compareReturns,
    unread: findUnread,
    again: function (work) {
        return lookAgainAt(work);
    }
};

/**
 * Reads a page of a list, and does something with its items.
 * @template T
 * @param {Work} work
 * @param {() => ApiResult<ReadPage<T>>} fetchPage
 * @param {(item: T) => string} idOf
 * @param {(items: T[]) => Notice | null} take
 * @returns {Portion}
 */
function readPortion(work, fetchPage, idOf, take) {
    var page = fetchPage();
    if (!page.ok) {
        var isPageLost = shopRefusal.isAboutPage(work.run.pageToken, page);
        var isKnown = work.access.shop.isUnavailable || (!isPageLost && isShopRefused(work.access, page));
        return { isRead: false, isPageLost: isPageLost, told: isKnown ? null : page.told };
    }
    var listed = page.data.items.concat(
        page.data.unread.map(function (_ref) {
            var item = _ref.item;
            return item;
        })
    );
    work.reading = listReading.readOn(work.reading, listed.map(idOf));
    var problem = take(page.data.items);
    return {
        isRead: true,
        nextPageToken: page.data.nextPageToken,
        problem: problem || (page.data.fault ? strangeAnswer(page.data.fault) : null)
    };
}

/**
 * @param {ReconcileRun} run
 * @returns {{ from: number, to: number }}
 */
function windowOf(run) {
    return { from: run.begin, to: run.to };
}

/**
 * @param {Work} work
 * @returns {Portion}
 */
function compareOrders(work) {
    var access = work.access,
        run = work.run;
    return readPortion(
        work,
        function () {
            return openapiOrders.fetchPlacedOrders(access.shop.api, windowOf(run), '', run.pageToken);
        },
        function (order) {
            return order.id;
        },
        function (orders) {
            orders.forEach(function (order) {
                return compare(work, order);
            });
            run.counts.compared += orders.length;
            run.reached = orders.reduce(function (latest, order) {
                return Math.max(latest, order.create_time || 0);
            }, run.reached);
            return null;
        }
    );
}

/**
 * @param {Work} values
 * @param {TikTokOrder} order
 */
function compare(_ref, order) {
    var access = _ref.access,
        run = _ref.run,
        sink = _ref.sink;
    sink.judge(order.id, function () {
        if (!sink.isDry) {
            rememberRead(order);
        }
        return judgeOrder(access.connection.shop, order, run.since);
    });
}

/**
 * An order that TikTok has told of once is not missing there.
 * @param {TikTokOrder} order
 */
function rememberRead(order) {
    var entry = findEntry.findEntry(order.id);
    if (entry && !entry.custom.tiktokStatus) {
        nameGoods(order);
        transaction.inTransaction(function () {
            return tiktokFacts.rememberTikTokOrder(entry, ordersModule.getOrder(entry.custom.orderNo || ''), order);
        });
    }
}

/**
 * Cancellations of orders that may have been placed before the time that is compared.
 * @param {Work} work
 * @returns {Portion}
 */
function compareCancellations(work) {
    var access = work.access,
        run = work.run;
    return readPortion(
        work,
        function () {
            return cancellations.fetchCancellations(access.shop.api, windowOf(run), run.pageToken);
        },
        function (one) {
            return one.cancelId;
        },
        function (found) {
            if (answersRequests(work)) {
                var waiting = found.filter(function (one) {
                    return one.request !== null;
                });
                waiting.forEach(function (one) {
                    return work.sink.judge(one.cancelId, function () {
                        return judgeRequest(one.orderId, [one]);
                    });
                });
            }
            return compareById(
                work,
                found
                    .filter(function (one) {
                        return one.status === CANCELLED;
                    })
                    .map(function (one) {
                        return one.orderId;
                    })
            );
        }
    );
}

/**
 * Requests to cancel are compared only where the cartridge answers them: it does not know what others answer.
 * @param {Work} values
 * @returns {boolean}
 */
function answersRequests(_ref) {
    var access = _ref.access;
    return shopSettings.reporterOfShop(access.connection.shop) === 'cartridge';
}

/**
 * Requests that are open here: TikTok may have settled them.
 * @param {Work} work
 * @returns {Portion}
 */
function compareRequestsHere(work) {
    var shopId = work.access.connection.shop.custom.shopId;
    var open = answersRequests(work)
        ? cancelRequest.openRequestsOf(shopId, reachedOf(work.run, 0), ORDERS_PER_CALL)
        : [];
    var problem = null;
    var portions = lists.portionsOf(
        open.map(function (entry) {
            return entry.custom.externalOrderId;
        }),
        ORDERS_PER_CALL
    );
    var _loop = function () {
            var some = portions[i];
            var read = readCancellationsOf(work.access, some);
            if (read.failure) {
                var isKnown = work.access.shop.isUnavailable || isShopRefused(work.access, read.failure);
                return { v: { isRead: false, isPageLost: false, told: isKnown ? null : read.problem } };
            }
            problem = read.problem || problem;
            some.forEach(function (id) {
                return work.sink.judge(id, function () {
                    return judgeRequest(
                        id,
                        read.items.filter(function (one) {
                            return one.orderId === id;
                        })
                    );
                });
            });
        },
        _ret;
    for (var i = 0; i < portions.length; i += 1) {
        _ret = _loop();
        if (_ret) return _ret.v;
    }
    return { isRead: true, nextPageToken: placeAfter(open), problem: problem };
}

/**
 * The place in a list of entries: when the last one was created, in milliseconds; empty at the end of the list.
 * @param {LedgerEntry[]} entries
 * @returns {string}
 */
function placeAfter(entries) {
    var last = entries[entries.length - 1];
    return entries.length < ORDERS_PER_CALL || !last ? '' : String(last.creationDate.getTime());
}

/**
 * @param {ReconcileRun} run
 * @param {number} first
 * @returns {Date}
 */
function reachedOf(run, first) {
    return new Date(Number(run.pageToken) || first);
}

/**
 * Packages under a number that is not known here, of orders that may have been placed before.
 * @param {Work} work
 * @returns {Portion}
 */
function comparePackages(work) {
    var access = work.access,
        run = work.run;
    return readPortion(
        work,
        function () {
            return fetchPackages(access.shop.api, windowOf(run), run.pageToken);
        },
        function (one) {
            return one.packageId;
        },
        function (found) {
            var left = found.filter(function (one) {
                return one.trackingNumber !== '' && one.status !== 'CANCELLED';
            });
            var ids = left.reduce(function (all, one) {
                return all.concat(
                    one.orderIds.filter(function (id) {
                        return !isPackageHere(id, one);
                    })
                );
            }, []);
            return compareById(work, ids);
        }
    );
}

/**
 * @param {string} orderId
 * @param {ListedPackage} listed
 * @returns {boolean}
 */
function isPackageHere(orderId, listed) {
    var entry = findEntry.findEntry(orderId);
    if (!entry) {
        return true;
    }
    var packages = json.storedJson(entry.custom.packages, {});
    var ids = packageIds.packageIdsOf(entry);
    return (
        Object.keys(packages).some(function (packageNo) {
            return packages[packageNo].trackingNumber === listed.trackingNumber;
        }) ||
        Object.keys(ids).some(function (packageNo) {
            return ids[packageNo] === listed.packageId;
        })
    );
}

/**
 * Compares orders that are here and not cancelled; one that is not here is found by the time when it was placed.
 * @param {Work} work
 * @param {string[]} orderIds
 * @returns {Notice | null}
 */
function compareById(work, orderIds) {
    var ids = lists.unique(orderIds).filter(function (id) {
        var entry = findEntry.findEntry(id);
        return entry !== null && appliedStatusOf(entry) !== 'CANCELLED';
    });
    var found = findOrders(work.access, ids);
    compareEarlier(work, found.orders);
    return found.problem;
}

/**
 * Orders that were placed in the time that is compared had their turn.
 * @param {Work} work
 * @param {TikTokOrder[]} orders
 */
function compareEarlier(work, orders) {
    orders
        .filter(function (order) {
            return (order.create_time || 0) < work.run.from;
        })
        .forEach(function (order) {
            return compare(work, order);
        });
}

/**
 * Returns are compared where the cartridge reads them: the merchant may deal with them in Seller Center.
 * @param {Work} work
 * @returns {Portion}
 */
function compareReturns(work) {
    var access = work.access,
        run = work.run,
        sink = work.sink;
    if (jobRuns.lastRun('TikTokShop-SyncReturns') === null) {
        return { isRead: true, nextPageToken: '', problem: null };
    }
    return readPortion(
        work,
        function () {
            return returnsModule.fetchReturns(
                access.shop.api,
                { changedFrom: run.begin, changedTo: run.to },
                run.pageToken
            );
        },
        function (told) {
            return told.returnId;
        },
        function (returns) {
            returns.forEach(function (told) {
                return sink.judge(told.returnId, function () {
                    return judgeReturn(told);
                });
            });
            return null;
        }
    );
}

/**
 * Orders that TikTok has never told of: it may not have them.
 * @param {Work} work
 * @returns {Portion}
 */
function findUnread(work) {
    var access = work.access,
        run = work.run;
    var shopId = access.connection.shop.custom.shopId;
    var isOnly = shopSettings.shopsOfSite().length === 1;
    var after = reachedOf(run, run.from * 1000 - 1);
    var entries = entriesNeverRead(after, new Date(run.to * 1000), ORDERS_PER_CALL, function (entry) {
        return entry.custom.shopId ? entry.custom.shopId === shopId : isOnly;
    });
    return compareUnread(work, entries);
}

/**
 * @param {Work} work
 * @param {LedgerEntry[]} entries
 * @returns {Portion}
 */
function compareUnread(work, entries) {
    var found = findOrders(
        work.access,
        entries.map(function (entry) {
            return entry.custom.externalOrderId;
        })
    );
    compareEarlier(work, found.orders);
    entries
        .filter(function (entry) {
            return found.foreign.indexOf(entry.custom.externalOrderId) >= 0;
        })
        .forEach(function (entry) {
            return work.sink.judge(entry.custom.externalOrderId, function () {
                return [missingThere(entry)];
            });
        });
    return { isRead: true, nextPageToken: placeAfter(entries), problem: found.problem };
}

/**
 * @param {LedgerEntry} entry
 * @returns {Difference}
 */
function missingThere(entry) {
    return {
        kind: 'missing-on-tiktok',
        about: entry.custom.externalOrderId,
        externalOrderId: entry.custom.externalOrderId,
        orderNo: entry.custom.orderNo || '',
        there: '',
        here: appliedStatusOf(entry),
        act: ''
    };
}

/**
 * A dry run keeps nothing, so there is nothing to look at again.
 * @param {Work} values
 * @returns {Portion}
 */
function lookAgainAt(_ref) {
    var access = _ref.access,
        run = _ref.run,
        sink = _ref.sink;
    if (sink.isDry) {
        return { isRead: true, nextPageToken: '', problem: null };
    }
    var seen = lookAgain(access, run, sink);
    return seen.isRead
        ? { isRead: true, nextPageToken: seen.isAll ? '' : 'more', problem: seen.problem }
        : { isRead: false, isPageLost: false, told: seen.problem };
}

module.exports = reconcileShop;
