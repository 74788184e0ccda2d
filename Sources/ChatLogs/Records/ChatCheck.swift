import Store
import Vocabulary

/// What `check` says of chats: that some are kept longer than they may be.
extension ChatLogRecords: Checked {
  public func check() throws -> [Finding] {
    let due = try store.read { reading in
      try reading.first(
        "SELECT count(*) FROM chat_log WHERE day < $1 AND erased_at IS NULL", firstKept,
        make: { try $0.integer(0) }) ?? 0
    }
    guard due > 0 else { return [] }
    return [Finding(store.place, Texts.keptTooLong(due, keptDays), fix: Texts.eraseThem)]
  }
}
