#include "app/safety/lab_values.h"

bool isScale(LabTest test) { return scaleTop(test).has_value() || test == LabTest::DRINKS; }

bool isLiverTest(LabTest test) { return test == LabTest::ALT || test == LabTest::AST || test == LabTest::BILI; }

bool isMeasured(LabTest test) { return isLiverTest(test) || test == LabTest::PLT || test == LabTest::CRCL; }

bool isQualitative(LabTest test) { return test == LabTest::UDS_OPIOID || test == LabTest::HCG; }

std::optional<double> scaleTop(LabTest test)
{
    switch (test) {
    case LabTest::PHQ9: return 27;
    case LabTest::AUDITC: return 12;
    case LabTest::PACS: return 30;
    case LabTest::CRAVING: return 100;
    default: return std::nullopt;
    }
}
