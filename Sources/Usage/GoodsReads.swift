import Store
import Vocabulary

/// The new goods that agents have read about.
public enum GoodsReads {
  /// Returns the numbers of the goods that an agent has read about.
  public static func all(of agent: AgentNumber) -> (Reading) throws -> Set<String> {
    { reading in
      Set(
        try reading.all("SELECT goods FROM goods_read WHERE agent = $1", agent) {
          try $0.text(0)
        })
    }
  }

  /// Records that the author has read about goods; once is enough.
  public static func note(_ goods: String, by author: Author, in store: RecordStore) throws {
    guard try !store.read(all(of: author.agent)).contains(goods) else { return }
    try store.write(Act(author, "goods.read")) { writing in
      writing.detail = goods
      try writing.run(
        "INSERT INTO goods_read (agent, goods, read_at) VALUES ($1, $2, $3)", author.agent, goods,
        writing.now)
    }
  }
}
