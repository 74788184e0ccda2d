import Cases
import Customers
import Store
import Vocabulary

extension Desk {
  /// True for a desk with a policy about customers.
  package var keepsCustomers: Bool { (try? has(CustomerPolicy.fileName)) == true }

  /// What commands about customers need of flows; nothing at a desk that keeps none.
  var customerShapes: [FlowShape] {
    keepsCustomers ? [CallBack.shape, FormFlows.audit, FormFlows.count] : []
  }

  /// Returns the desk's policy about customers.
  ///
  /// - Throws: `Refusal` of kind `.refused` for a desk that keeps no customers, or with every
  ///   finding of the file.
  package func customerPolicy() throws -> CustomerPolicy {
    guard keepsCustomers else {
      throw Refusal(Texts.noCustomerPolicy, fix: Texts.takeCustomerPolicy)
    }
    return try kept(CustomerPolicy.fileName, read: CustomerPolicyFile.read)
  }

  package func customers() throws -> CustomerRecords {
    CustomerRecords(try store(), policy: try customerPolicy(), zone: zone)
  }
}
