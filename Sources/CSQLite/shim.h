// The one call of SQLite that Swift can't make, because it takes a variable number of arguments.
#include <sqlite3.h>
// Sets the bytes of a statement's journal that stay in memory, before SQLite is first used.
static inline int sqlite3_config_statement_journal(int bytes) {
  return sqlite3_config(SQLITE_CONFIG_STMTJRNL_SPILL, bytes);
}
