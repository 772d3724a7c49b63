'use strict';

/**
 * Which folder of a cartridge may import from which others, types included. A folder may always import from itself.
 * docs/develop.md shows the same table.
 */
module.exports = {
    int_tiktokshop: {
        cancellations: ['lifecycle', 'oms', 'openapi', 'patches', 'platform', 'shops', 'tasks', 'updates'],
        erasure: ['feed', 'identity', 'lifecycle', 'oms', 'orders', 'platform', 'reconciliation', 'returns', 'tasks'],
        feed: ['lifecycle', 'patches', 'platform', 'tasks'],
        figures: ['identity', 'lifecycle', 'platform', 'shops', 'tasks'],
        identity: ['lifecycle', 'platform'],
        imports: ['lifecycle', 'openapi', 'orders', 'platform', 'shops', 'tasks', 'updates'],
        lifecycle: ['openapi', 'platform', 'tasks'],
        oms: ['identity', 'lifecycle', 'patches', 'platform', 'returns', 'tasks'],
        openapi: ['platform'],
        operations: [
            'cancellations',
            'figures',
            'identity',
            'lifecycle',
            'oms',
            'orders',
            'platform',
            'reconciliation',
            'returns',
            'safeguards',
            'shipments',
            'shops',
            'tasks',
            'webhooks'
        ],
        orders: ['identity', 'lifecycle', 'platform'],
        patches: ['identity', 'lifecycle', 'platform'],
        platform: [],
        reconciliation: [
            'cancellations',
            'imports',
            'lifecycle',
            'openapi',
            'orders',
            'patches',
            'platform',
            'returns',
            'shops',
            'tasks',
            'updates'
        ],
        returns: ['lifecycle', 'openapi', 'orders', 'platform', 'shops', 'tasks'],
        safeguards: ['orders', 'platform', 'returns', 'shipments', 'shops', 'tasks'],
        shipments: ['cancellations', 'lifecycle', 'openapi', 'platform', 'shops', 'tasks', 'updates'],
        shops: ['lifecycle', 'openapi', 'platform', 'tasks'],
        tasks: ['openapi', 'platform'],
        updates: ['identity', 'lifecycle', 'openapi', 'patches', 'platform', 'shops', 'tasks'],
        webhooks: [
            'cancellations',
            'imports',
            'lifecycle',
            'openapi',
            'platform',
            'returns',
            'shops',
            'tasks',
            'updates'
        ]
    },
    bm_tiktokshop: {
        bulk: ['int_tiktokshop/operations', 'platform'],
        connection: ['int_tiktokshop/shops', 'int_tiktokshop/webhooks', 'platform'],
        erasure: ['int_tiktokshop/erasure', 'platform'],
        order: [
            'int_tiktokshop/cancellations',
            'int_tiktokshop/lifecycle',
            'int_tiktokshop/operations',
            'int_tiktokshop/platform',
            'int_tiktokshop/tasks',
            'platform',
            'returns'
        ],
        orders: ['int_tiktokshop/figures', 'int_tiktokshop/operations', 'int_tiktokshop/platform', 'platform'],
        overview: [
            'int_tiktokshop/figures',
            'int_tiktokshop/lifecycle',
            'int_tiktokshop/operations',
            'int_tiktokshop/platform',
            'platform'
        ],
        platform: [
            'int_tiktokshop/lifecycle',
            'int_tiktokshop/operations',
            'int_tiktokshop/platform',
            'int_tiktokshop/tasks'
        ],
        reconciliation: ['int_tiktokshop/reconciliation', 'platform'],
        returns: ['int_tiktokshop/lifecycle', 'int_tiktokshop/platform', 'int_tiktokshop/returns', 'platform'],
        safeguards: ['int_tiktokshop/platform', 'int_tiktokshop/safeguards', 'platform', 'settings'],
        settings: [
            'int_tiktokshop/operations',
            'int_tiktokshop/platform',
            'int_tiktokshop/safeguards',
            'int_tiktokshop/shipments',
            'platform'
        ],
        shops: [
            'int_tiktokshop/imports',
            'int_tiktokshop/openapi',
            'int_tiktokshop/operations',
            'int_tiktokshop/platform',
            'int_tiktokshop/shops',
            'int_tiktokshop/tasks',
            'platform'
        ],
        tasks: ['int_tiktokshop/tasks', 'platform']
    }
};
