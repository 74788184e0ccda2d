import Testing

@testable import Store

/// The digest of a row is SipHash-2-4 with 128 bits.
@Suite struct RowDigestTests {
  /// The authors' test vectors; also
  /// `openssl mac -macopt hexkey:000102030405060708090a0b0c0d0e0f -macopt size:16 -in FILE SIPHASH`.
  @Test(arguments: [
    (0, "a3817f04ba25a8e66df67214c7550293"), (8, "3b62a9ba6258f5610f83e264f31497b4"),
    (16, "6ee2a4ca67b054bbfd3315bf85230577"), (24, "2db479ae78bd50d8882a8a178a6132ad"),
  ])
  func vectors(_ count: Int, _ wanted: String) {
    var digest = RowDigest((low: 0x0706_0504_0302_0100, high: 0x0f0e_0d0c_0b0a_0908))
    (0..<UInt8(count)).map(\.self).withUnsafeBufferPointer { digest.add($0) }
    let bytes = withUnsafeBytes(of: digest.finish().littleEndian) { Array($0) }
    let text = bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    #expect(text == wanted)
  }

  private let table = StoredTable(
    Table("t", [.key("a"), .text("b").orNull, .integer("c").orNull], key: ["a"]))

  private func digest(_ values: Value...) -> UInt128 {
    table.digest(values.indices.map { .parameter($0) }, values)
  }

  /// No two contents are the same bytes.
  @Test func contentsAreToldApart() {
    let digests = [
      digest(.text(""), .null, .null), digest(.text(""), .text(""), .null),
      digest(.text("a"), .null, .null), digest(.text("a\0"), .null, .null),
      digest(.text("ab"), .text("c"), .null), digest(.text("a"), .text("bc"), .null),
      digest(.text("a"), .text("b"), .integer(0)), digest(.text("a"), .text("b"), .null),
      digest(.text("a"), .text("b"), .integer(-1)), digest(.text("b"), .text("a"), .null),
    ]
    #expect(Set(digests).count == digests.count)
    let other = StoredTable(Table("u", table.columns, key: ["a"]))
    #expect(other.digest([.constant(.text("a"))], []) != digest(.text("a")))
  }

  /// A later column changes nothing of the rows that are there.
  @Test func aNewColumnChangesNoDigest() {
    #expect(digest(.text("a"), .text("b")) == digest(.text("a"), .text("b"), .null))
  }
}
