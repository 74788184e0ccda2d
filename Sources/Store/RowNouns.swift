import Vocabulary

/// Getters for the vocabulary's nouns and for words of a room's own.
extension Row {
  /// Returns the case of `Word` whose raw value the column contains.
  public func choice<Word: RawRepresentable>(
    _ column: Int, of words: Word.Type = Word.self
  ) throws -> Word where Word.RawValue == String {
    try sound(Word(rawValue: try text(column)), column)
  }
  public func choiceIfAny<Word: RawRepresentable>(
    _ column: Int, of words: Word.Type = Word.self
  ) throws -> Word? where Word.RawValue == String {
    isNull(column) ? nil : try choice(column)
  }

  /// Returns true for 1, false for 0.
  public func flag(_ column: Int) throws -> Bool {
    let integer = try integer(column)
    guard integer == 0 || integer == 1 else { throw damage(column) }
    return integer == 1
  }
  public func flagIfAny(_ column: Int) throws -> Bool? {
    isNull(column) ? nil : try flag(column)
  }

  public func integerIfAny(_ column: Int) throws -> Int? {
    isNull(column) ? nil : try integer(column)
  }
  public func textIfAny(_ column: Int) throws -> String? {
    isNull(column) ? nil : try text(column)
  }

  /// The column contains seconds since 1970 UTC.
  public func moment(_ column: Int) throws -> Moment {
    try sound(Moment(stored: try integer(column)), column)
  }
  public func momentIfAny(_ column: Int) throws -> Moment? {
    isNull(column) ? nil : try moment(column)
  }

  /// The column contains fen.
  public func money(_ column: Int) throws -> Money { Money(fen: try integer(column)) }
  public func moneyIfAny(_ column: Int) throws -> Money? {
    try integerIfAny(column).map(Money.init(fen:))
  }

  /// The column contains hundredths.
  public func points(_ column: Int) throws -> Points { Points(hundredths: try integer(column)) }
  public func pointsIfAny(_ column: Int) throws -> Points? {
    try integerIfAny(column).map(Points.init(hundredths:))
  }

  public func agent(_ column: Int) throws -> AgentNumber {
    try sound(AgentNumber(try integer(column)), column)
  }
  public func agentIfAny(_ column: Int) throws -> AgentNumber? {
    isNull(column) ? nil : try agent(column)
  }

  public func order(_ column: Int) throws -> OrderNumber {
    try sound(OrderNumber(try text(column)), column)
  }
  public func customer(_ column: Int) throws -> CustomerNumber {
    try sound(CustomerNumber(try text(column)), column)
  }
  public func orderIfAny(_ column: Int) throws -> OrderNumber? {
    isNull(column) ? nil : try order(column)
  }

  public func day(_ column: Int) throws -> Day { try sound(Day(try text(column)), column) }
  public func dayIfAny(_ column: Int) throws -> Day? { isNull(column) ? nil : try day(column) }

  public func month(_ column: Int) throws -> Month { try sound(Month(try text(column)), column) }

  private func sound<Noun>(_ noun: Noun?, _ column: Int) throws -> Noun {
    guard let noun else { throw damage(column) }
    return noun
  }
}
