// An ordered index under Azurite's tables. Azurite looks through a whole table for every query and for every row of a transaction; what
// is measured on a hundred thousand articles would be that. The rows, and what is answered about them, stay Azurite's own.
const { default: Store } = require('azurite/dist/src/table/persistence/LokiTableMetadataStore.js');

const CHUNK = 512;
const indexes = new WeakMap();

/** The rows of one partition in the order of their keys, in chunks so that an insertion moves few of them. */
class Partition {
  constructor() {
    this.chunks = [[]];
  }

  /** Place of the first row whose key is not before the given one. */
  place(key) {
    let [low, high] = [0, this.chunks.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      const chunk = this.chunks[middle];
      if (chunk[chunk.length - 1].RowKey < key) low = middle + 1;
      else high = middle;
    }
    const chunk = this.chunks[low];
    let [first, last] = [0, chunk.length];
    while (first < last) {
      const middle = (first + last) >> 1;
      if (chunk[middle].RowKey < key) first = middle + 1;
      else last = middle;
    }
    return [low, first];
  }

  add(row) {
    const [at, offset] = this.place(row.RowKey);
    const chunk = this.chunks[at];
    chunk.splice(offset, 0, row);
    if (chunk.length > CHUNK) this.chunks.splice(at, 1, chunk.slice(0, CHUNK / 2), chunk.slice(CHUNK / 2));
  }

  remove(row) {
    const [at, offset] = this.place(row.RowKey);
    const chunk = this.chunks[at];
    if (chunk[offset] === row || chunk[offset]?.RowKey === row.RowKey) chunk.splice(offset, 1);
    if (chunk.length === 0 && this.chunks.length > 1) this.chunks.splice(at, 1);
  }

  find(key) {
    const [at, offset] = this.place(key);
    const row = this.chunks[at][offset];
    return row && row.RowKey === key ? row : null;
  }

  *from(key) {
    let [at, offset] = this.place(key);
    for (; at < this.chunks.length; at++, offset = 0) {
      for (; offset < this.chunks[at].length; offset++) yield this.chunks[at][offset];
    }
  }
}

function indexOf(collection) {
  let index = indexes.get(collection);
  if (index) return index;
  index = new Map();
  const partition = (row) => {
    if (!index.has(row.PartitionKey)) index.set(row.PartitionKey, new Partition());
    return index.get(row.PartitionKey);
  };
  for (const row of collection.data) partition(row).add(row);
  const each = (rows, act) => (Array.isArray(rows) ? rows : [rows]).forEach(act);
  collection.on('insert', (rows) => each(rows, (row) => partition(row).add(row)));
  collection.on('delete', (rows) => each(rows, (row) => partition(row).remove(row)));
  const findOne = collection.findOne;
  collection.findOne = function (query) {
    const keys = Object.keys(query ?? {});
    if (keys.length !== 2 || typeof query.PartitionKey !== 'string' || typeof query.RowKey !== 'string') return findOne.call(this, query);
    return index.get(query.PartitionKey)?.find(query.RowKey) ?? null;
  };
  indexes.set(collection, index);
  return index;
}

// The ranges that Kutip asks for: one partition, and all or a part of its row keys.
const RANGE = /^PartitionKey eq '((?:[^']|'')*)'(?: and RowKey g[et] '((?:[^']|'')*)' and RowKey l[et] '((?:[^']|'')*)')?$/;
const unquote = (text) => text?.replaceAll("''", "'");

/** Answers as Loki's chain does, from rows that are in order already. */
function chainOver(partition, first, below) {
  const conditions = [];
  let limit = Infinity;
  const chain = {
    where: (condition) => (conditions.push(condition), chain),
    sort: () => chain,
    limit: (count) => ((limit = count), chain),
    data: () => {
      const rows = [];
      for (const row of partition?.from(first) ?? []) {
        if ((below !== undefined && row.RowKey > below) || rows.length === limit) break;
        if (conditions.every((condition) => condition(row))) rows.push(row);
      }
      return rows;
    },
  };
  return chain;
}

const create = Store.prototype.createCollectionForTable;
Store.prototype.createCollectionForTable = function (table) {
  const { db } = this;
  const addCollection = db.addCollection;
  db.addCollection = (name) => addCollection.call(db, name, {});
  try {
    create.call(this, table);
  } finally {
    delete db.addCollection;
  }
};

const collectionOf = Store.prototype.getEntityCollection;
Store.prototype.getEntityCollection = function (...args) {
  const collection = collectionOf.apply(this, args);
  indexOf(collection);
  return collection;
};

const query = Store.prototype.queryTableEntities;
Store.prototype.queryTableEntities = function (context, account, table, options, nextPartition, nextRow) {
  const range = RANGE.exec(options.filter ?? '');
  if (!range) return query.call(this, context, account, table, options, nextPartition, nextRow);
  const [partition, after, below] = range.slice(1).map(unquote);
  const next = this.decodeContinuationHeader(nextRow);
  const first = next !== undefined && next > (after ?? '') ? next : (after ?? '');
  const rows = indexOf(this.getEntityCollection(account, table, context)).get(partition);
  const ranged = Object.create(this, { getEntityCollection: { value: () => ({ chain: () => chainOver(rows, first, below) }) } });
  return query.call(ranged, context, account, table, options, nextPartition, nextRow);
};
