import Orders
import Testing

/// How buyers' data leave the program (STORE.md).
@Suite struct BuyerTests {
  @Test func everythingIsMasked() {
    let buyer = Buyer(name: "tb_smile88", receiver: "王小明", mobile: "13812341234").masked
    #expect(buyer.name == "t***8")
    #expect(buyer.receiver == "王**")
    #expect(buyer.mobile == "138****1234")
  }

  @Test func shortOnesKeepLess() {
    let buyer = Buyer(name: "a", receiver: "", mobile: "5551234").masked
    #expect(buyer.name == "*")
    #expect(buyer.receiver == "")
    #expect(buyer.mobile == "5****")
  }

  @Test func aForeignNumberKeepsItsEnds() {
    #expect(Buyer(mobile: "+8613812341234").masked.mobile == "+86138****1234")
  }
}
