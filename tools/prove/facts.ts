import type { Fact } from './Fact';

type Row = [id: string, question: string, assumed: Fact['assumed']];

function all(by: Fact['by'], rows: Row[]): Fact[] {
    return rows.map(([id, question, assumed]) => ({ id, question, assumed, by }));
}

/** Every fact that is open, in the order of docs/prove.md. A test holds both together. */
export const FACTS: Fact[] = [
    ...all('script', [
        ['created-by-storefront', 'Whom does `createdBy` name for an order of a storefront request?', 'Customer'],
        ['created-by-scapi', 'Whom does `createdBy` name for an order of createOrders?', 'Customer'],
        ['channel-without-type', 'What is the channel of an order that was created without one?', 'null'],
        ['failed-status-dooms', 'What happens to the commit after a cancelOrder that answers an error?', 'refused'],
        ['completed-on-cancelled', 'Which status does setStatus(COMPLETED) give an order that is cancelled?', 'open'],
        ['search-lags', 'Does a search find an order right after its commit?', 'later'],
        ['not-equal-in-search', 'Does an order search with `!=` find an order without a value?', true],
        ['foreign-orders', 'May a storefront request read a placed order of another session by its number?', 'refused'],
        ['order-export-control', 'What does getOrderExportXML do with a control character?', 'kept'],
        ['note-length', 'What does addNote do with 4,001 characters?', 'refused']
    ]),
    ...all('script', [
        ['unit-price-rounded', 'Does setPriceValue round the unit price of a line to the currency?', true],
        ['shipping-methods-found', 'Does a script find a shipping method that is offered for no address?', true],
        ['hybrid-storefront', 'Is the basket of the session forbidden, as on a hybrid storefront?', false],
        ['temporary-baskets', 'How many temporary baskets may a customer have?', 4],
        ['sessions-are-customers', 'Is a request without a session a customer of its own?', true],
        ['baskets-in-jobs', 'Does BasketMgr work in a job?', false]
    ]),
    ...all('script', [
        ['api-hooks', 'Are the hooks of OCAPI and SCAPI executed?', true],
        ['order-patch-hooks', 'Do beforePATCH and afterPATCH of orders fire?', true],
        ['before-patch', 'What does beforePATCH see of the order?', 'what was before'],
        ['hook-reasons', 'Does a client see why a hook refuses?', false],
        ['get-may-write', 'May modifyGETResponse write in a transaction of its own?', true],
        ['scapi-order-hooks', 'Do hooks of createOrders fire?', false],
        ['scapi-hook-status', 'Which status does an order have in the hook after createOrders?', 'created'],
        ['objects-in-texts', 'Does OCAPI take an object for a text attribute?', false],
        ['invalid-utf8', 'What happens to bytes in a PATCH that are not UTF-8?', 'U+FFFD'],
        ['conflict-status', 'Which status does a client get when two requests change one order at once?', 409],
        ['first-hook-answer', 'Which answer does callHook give when two cartridges have the hook?', 'last']
    ]),
    ...all('script', [
        ['duplicate-key', 'When is a second custom object of one key refused?', 'create'],
        ['duplicate-exception', 'What is the exception for a duplicate key called?', 'DuplicateKeyException'],
        [
            'stale-objects',
            'What happens to a change to an object that another request has changed since it was read?',
            'refused'
        ],
        ['conflict-exception', 'What is the exception for such a conflict called?', 'ORMOptimisticLockingException'],
        ['string-length', 'How many characters does a string attribute take?', 4000],
        ['empty-text-query', 'Does an empty text match a query on a custom object?', true],
        ['objects-in-request', 'How many custom objects may a request create?', 10]
    ]),
    ...all('script', [
        ['compatibility-mode', 'Which compatibility mode does the code version have?', '22.7'],
        ['log-levels', 'Which levels of logging are on below warnings?', []],
        ['random-bytes', 'Does `SecureRandom.nextBytes` take bits or bytes?', 'bits'],
        ['hex-case', 'Does `Encoding.toHex` write lower or upper case?', 'lower'],
        ['included-expressions', 'Are expressions of an included template without `iscontent` encoded?', false],
        ['decode-empty', "What does decodeBase64('') do?", 'throws'],
        ['header-names', 'What does setHttpHeader do with `Cache-Control`?', 'throws'],
        ['date-patterns', 'What does a date pattern do with a letter that Java does not know?', 'throws'],
        ['date-pattern-of-locale', 'How does a locale without settings of its own write a short date?', '11/23/26'],
        ['unknown-preference', 'What does getCustomPreferenceValue answer for an unknown preference?', 'null'],
        ['body-bytes', 'Is the body of a request, as a script gets it, the bytes that were sent?', true],
        ['mock-without-callback', 'What does a service in mock mode answer without a mockCall?', 'null'],
        ['reader-lines', 'Does a carriage return alone end a line of a reader?', false]
    ]),
    ...all('script', [
        ['contract-paths', 'Where do the paths of a custom API contract begin?', 'documented'],
        ['apis-registered', 'What registers a custom API of a cartridge that comes into the path?', 'activation'],
        ['tenant-scope', 'What happens to a call to a custom API without the scope of the tenant?', 'refused'],
        ['body-schema', 'Does the platform check the body of a custom API call against its schema?', false]
    ]),
    ...all('script', [
        ['upload-makes-version', 'Does a WebDAV upload create a code version that does not exist?', true],
        ['damaged-archive', 'What does `UNZIP` answer for an archive that is damaged?', 400],
        ['import-keeps-values', 'Does an import keep what an archive does not mention of a credential?', true],
        ['failed-import', 'What does an import leave behind when its second file is broken?', 'nothing'],
        ['unknown-step-types', 'What does an import do with a job whose step type is unknown?', 'refused'],
        ['one-job-permission', 'May an OCAPI resource id name one job?', true]
    ]),
    ...all('hand', [
        ['custom-object-limit', 'How many custom objects may the instance have?', 400000],
        ['business-manager-entry', 'Does Business Manager show the entry TikTok Shop in the menu of a site?', true],
        ['business-manager-menu', 'Does a menu entry appear when its parent does not exist?', false],
        [
            'created-by-agent',
            'Whom does `createdBy` name for orders of the official cartridges and of agents?',
            'Customer'
        ],
        ['patch-of-official-order', 'Is an order of the official cartridges adopted before a PATCH cancels it?', true],
        ['quantity-cancelled', 'What does `c_quantityCanceled` mean?', 'a total'],
        [
            'official-order-repeated',
            'How does the cartridge answer the repeat of an order that it has not adopted yet?',
            503
        ],
        ['connector-repeats', 'Does TikTok repeat a post that failed?', true],
        ['concurrent-posts', 'Do two posts of one order at once make one order?', true],
        ['signed-bytes', 'Are the bytes of a webhook those that TikTok signed?', true],
        ['changes-elsewhere', 'Do changes in Business Manager and by imports move `lastModified`?', true],
        ['imported-cancellation', 'Does an import of a cancelled order return the stock?', false],
        ['edited-order', 'Does the successor of an edited order have its attributes?', false],
        ['user-search-permission', 'What is the permission for `user_search` called?', 'Access_User_Search'],
        [
            'code-of-running-job',
            'Which code does a job run when its version is replaced meanwhile?',
            'the one it began with'
        ],
        [
            'sftp',
            'Does a service of type SFTP connect to the address `sftp://host:port` of its credential before `execute`, and answer a failed login with an error?',
            true
        ],
        ['staging-upload', 'Does staging take uploads with a client certificate only?', true],
        ['way-back-from-tiktok', 'Does the way back from TikTok reach the page within the session?', true],
        ['page-of-two-actions', 'May a page be listed under two menu actions?', false],
        [
            'body-charset',
            'In which charset does the platform read a body that names another or none?',
            'as named, else UTF-8'
        ],
        ['json-depth', 'How deep may JSON nest?', 1000],
        ['user-search-attributes', 'What does `read_attributes` leave of a user search?', 'the type and the total'],
        [
            'business-manager-path',
            'What does the path of a request in Business Manager begin with?',
            '/on/demandware.store/Sites-Site/'
        ],
        [
            'feed-folder-alone',
            'Does the connector of TikTok fetch the feed with read access to its folder alone?',
            true
        ],
        ['line-quantities', 'Do minimum and step that a script sets count for a product of the catalog?', false],
        ['missing-payment-method', 'May an order have a payment method that the site lacks?', true],
        ['refused-products', 'Does createOrder refuse products that are offline, masters, or bundles?', true],
        ['removed-hits', 'Does the order search give an order that was removed since?', false],
        ['object-size', 'How many properties may an object of a script have?', 2000],
        ['order-page-button', "Which parameter does the platform's own page of an order pass to a button?", 'OrderNo'],
        ['discount-payers', "Do promotion ids of TikTok's connector name who pays a discount?", false],
        ['added-tax', 'Does TikTok charge tax on top of the prices only where it collects it?', true],
        ['own-storefront', 'May a job call the storefront of its own site?', true],
        ['menu-action-twice', 'Which of two menu actions with one id does Business Manager show?', 'the first'],
        ['pdict-page-scope', 'Does `pdict` read a variable of the scope `page`?', false],
        ['step-types-comma', 'Does the platform read a `steptypes.json` that has a comma too many?', false],
        ['step-types-empty-parameter', 'Is there a step type that declares an empty parameter?', false],
        [
            'step-types-of-business-manager',
            'Does a job of a site know step types of cartridges that only the path of Business Manager has?',
            true
        ],
        ['formatted-text', 'Does `isprint` with a formatter print a text as it is?', true],
        ['pipelet-values', 'Which values do `PIPELET_NEXT` and `PIPELET_ERROR` have?', '1 and 2'],
        ['unknown-step-parameter', 'Does a step run that is given a parameter that its type does not declare?', false],
        [
            'chunked-answer',
            'Does an answer of more than a million characters without `Content-Length` end the script?',
            true
        ],
        [
            'chunked-request',
            'Does a request of more than a million characters without `Content-Length` end the script?',
            true
        ],
        ['compressed-answer', 'Does a service decompress an answer that has a `Content-Encoding`?', false],
        ['answer-charset', 'Does `client.text` read an answer in the charset of its `Content-Type`?', false],
        ['refused-answer-headers', 'Does a service still have the headers of an answer with an error status?', true],
        ['failed-connection', 'What is `Result.error` when the certificate or the name of a host is wrong?', 0],
        ['stock-on-order', 'Does `getOnOrder` count what is on order apart from the turnover?', false],
        [
            'product-bonus',
            'How often does a product promotion without a threshold give its bonus?',
            'once for each unit'
        ],
        ['help-pages', 'Does Business Manager serve static HTML files of a cartridge as pages?', true]
    ]),
    ...all('tiktok', [
        ['tiktok-error-status', 'With which HTTP status does TikTok refuse a parameter?', 401],
        ['tiktok-signature-status', 'With which HTTP status does TikTok refuse the signature?', 401],
        ['tiktok-empty-body', 'Does TikTok accept a request whose signature leaves out the body `{}`?', true],
        ['tiktok-foreign-order', 'Does Get Order Detail return the other orders when one id is foreign?', false],
        [
            'tiktok-district-levels',
            'Which levels do the districts of an address outside the US have?',
            ['L0', 'L1', 'L2', 'L3']
        ],
        ['tiktok-cancelled-in-payment', 'Is a cancelled unit still in `payment` of its order?', true],
        ['tiktok-total-count', 'Is `total_count` of Get Order List the number of orders in the window?', true],
        ['tiktok-update-time', 'Does `update_time` move when an address or a tracking number changes?', true],
        ['tiktok-delivery-time', 'Does an order keep `delivery_time` once it is COMPLETED?', true],
        ['tiktok-inactive-shop', 'With which code does TikTok refuse calls of an inactive shop?', 'unknown'],
        ['tiktok-grant-type', 'Does a refresh accept a wrong `grant_type`?', true],
        ['tiktok-old-token', 'Does a refresh end the access token before it?', false],
        ['tiktok-number-again', 'May a second package of an order travel under the number of the first?', false],
        [
            'tiktok-number-elsewhere',
            'Does TikTok accept one tracking number on several orders that are not combined?',
            true
        ],
        ['tiktok-unit-beside-shipped', 'May a unit be cancelled beside one that has shipped?', true],
        [
            'tiktok-marked-markets',
            'Which markets accept Mark Package As Shipped?',
            ['US', 'GB', 'ES', 'IE', 'IT', 'DE', 'FR']
        ],
        ['tiktok-rate-limits', 'How many calls a second does TikTok accept for a shop?', 10],
        ['tiktok-batch-size', 'How many packages does Batch Ship Packages accept?', 50],
        ['tiktok-file-ready', 'What does TikTok answer to the notice that a file is ready?', 'code 0'],
        ['tiktok-webhook-refused', 'Which types of webhooks does TikTok refuse to register for some shops?', []],
        [
            'tiktok-labels-masked',
            'Does TikTok mask the address of an order with a label of TikTok in the US in every status?',
            true
        ],
        ['tiktok-cancellation-time', 'Does Search Cancellations give `update_time`?', true],
        ['tiktok-number-as-sent', 'Does TikTok keep letters and digits of a tracking number as they were sent?', true]
    ])
];
